-- Records of the archive not met before: two parts may tell of one, and a killed run's are found again.
insert into news.warc_record (
    record_id,
    kind,
    url,
    captured_at,
    http_status,
    content_type,
    etag,
    last_modified,
    payload_digest,
    warc_digest,
    archive_path,
    archive_offset,
    n_bytes,
    refers_to_record_id,
    page_id,
    run_id
)
select
    staged.record_id,
    staged.kind,
    staged.url,
    staged.captured_at,
    staged.http_status,
    staged.content_type,
    staged.etag,
    staged.last_modified,
    staged.payload_digest,
    staged.warc_digest,
    staged.archive_path,
    staged.archive_offset,
    staged.n_bytes,
    staged.refers_to_record_id,
    staged.page_id,
    staged.run_id
from read_parquet($files, union_by_name = true) as staged
where not exists (select 1 from news.warc_record as stored where stored.record_id = staged.record_id);
