-- Captures that this code refuses, unless the newest code before it did so already.
insert into news.refusal (
    capture_id,
    article_id,
    code_version,
    stage,
    reason,
    refused_at,
    run_id
)
select
    staged.capture_id,
    staged.article_id,
    staged.code_version,
    staged.stage,
    staged.reason,
    staged.refused_at,
    staged.run_id
from read_parquet($files, union_by_name = true) as staged
where
    not exists (
        select 1
        from news.refusal as stored
        where
            stored.capture_id = staged.capture_id
            and stored.code_version = staged.code_version
            and not exists (
                select 1
                from news.reading as reading
                where reading.capture_id = stored.capture_id and reading.run_id > stored.run_id
            )
    );
