-- The texts of the versions that are new.
insert into news.article_body (
    version_id,
    article_id,
    body,
    run_id
)
select
    version_id,
    article_id,
    body,
    run_id
from read_parquet($files, union_by_name = true)
where version_id in (select version_id from capture where is_new);
