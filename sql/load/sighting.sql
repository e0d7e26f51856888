-- What the run saw: a run log, appended.
insert into news.sighting (
    link_id,
    source_id,
    seen_at,
    run_id
)
select
    link_id,
    source_id,
    seen_at,
    run_id
from read_parquet($files, union_by_name = true);
