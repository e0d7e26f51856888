-- Where the versions that are new came from.
insert into news.origin (
    version_id,
    origin_outlet,
    origin_url,
    agency,
    evidence_kind,
    evidence_text,
    confidence,
    run_id
)
select
    version_id,
    origin_outlet,
    origin_url,
    agency,
    evidence_kind,
    evidence_text,
    confidence,
    run_id
from read_parquet($files, union_by_name = true)
where version_id in (select version_id from capture where is_new);
