-- The words of the new versions' quotations that have no cluster yet.
select
    text_digest,
    min(text),
    min(run_id)
from read_parquet($files, union_by_name = true) as staged
where
    version_id in (select version_id from capture where is_new)
    and not exists (select 1 from news.quotation_cluster as stored where stored.text_digest = staged.text_digest)
group by text_digest;
