-- The records that have the bytes of the given pages, the first one of each.
select
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
    page_id
from news.warc_record
where kind <> 'revisit' and page_id in (select unnest($page_ids::uuid[]))
qualify row_number() over (partition by page_id order by run_id, archive_path, archive_offset) = 1;
