-- What was taken out of the versions that are new.
insert into news.removed_block (
    version_id,
    block_no,
    kind,
    rule,
    raw_text,
    char_start,
    target_url,
    named_outlet,
    run_id
)
select
    version_id,
    block_no,
    kind,
    rule,
    raw_text,
    char_start,
    target_url,
    named_outlet,
    run_id
from read_parquet($files, union_by_name = true)
where version_id in (select version_id from capture where is_new);
