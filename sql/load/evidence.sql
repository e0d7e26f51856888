-- The evidence for the versions that are new.
insert into news.evidence (
    version_id,
    field,
    origin,
    value,
    is_chosen,
    run_id
)
select
    version_id,
    field,
    origin,
    value,
    is_chosen,
    run_id
from read_parquet($files, union_by_name = true)
where version_id in (select version_id from capture where is_new);
