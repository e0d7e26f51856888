-- What was doubtful: a run log, appended.
insert into news.notice (
    source_id,
    item_key,
    stage,
    reason,
    detail,
    noticed_at,
    run_id
)
select
    source_id,
    item_key,
    stage,
    reason,
    detail,
    noticed_at,
    run_id
from read_parquet($files, union_by_name = true);
