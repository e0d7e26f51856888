-- Pages not met before; the same bytes at the same address are one page.
insert into news.page (
    page_id,
    link_id,
    source_id,
    url,
    final_url,
    fetched_at,
    http_status,
    content_type,
    payload_digest,
    n_bytes,
    elapsed_ms,
    archive_path,
    archive_offset,
    warc_record_id,
    run_id
)
select
    staged.page_id,
    staged.link_id,
    staged.source_id,
    staged.url,
    staged.final_url,
    staged.fetched_at,
    staged.http_status,
    staged.content_type,
    staged.payload_digest,
    staged.n_bytes,
    staged.elapsed_ms,
    staged.archive_path,
    staged.archive_offset,
    staged.warc_record_id,
    staged.run_id
from read_parquet($files, union_by_name = true) as staged
where not exists (select 1 from news.page as stored where stored.page_id = staged.page_id);
