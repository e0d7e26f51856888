-- Where the archive has what: every answer of every address, as the CDX index of a web archive lists them.
create or replace view archive_index as
select
    record.url,
    record.captured_at,
    strftime(record.captured_at at time zone 'UTC', '%Y%m%d%H%M%S') as cdx_timestamp,
    record.kind,
    record.http_status,
    record.content_type,
    record.payload_digest,
    record.warc_digest,
    record.archive_path,
    record.archive_offset,
    record.n_bytes,
    if(record.kind = 'revisit', original.archive_path, record.archive_path) as body_archive_path,
    if(record.kind = 'revisit', original.archive_offset, record.archive_offset) as body_archive_offset,
    record.record_id,
    record.refers_to_record_id,
    record.page_id,
    record.run_id
from news.warc_record as record
left join news.warc_record as original on record.refers_to_record_id = original.record_id;

comment on view archive_index is 'One row per answer in the archive, with feeds, robots.txt, redirects and refused ones, and per file that was read: what a CDX index holds.';
comment on column archive_index.url is 'The address that answered, or the file, without secrets.';
comment on column archive_index.captured_at is 'When it was asked; of a file its time of last change.';
comment on column archive_index.cdx_timestamp is 'The same as 14 digits, in UTC.';
comment on column archive_index.kind is 'response (whole), revisit (its bytes are those of another record) or resource (from a file).';
comment on column archive_index.http_status is 'What the server said; null for files. 304 in a revisit: it did not send the page again.';
comment on column archive_index.content_type is 'As declared.';
comment on column archive_index.payload_digest is 'SHA-256 of the body, decompressed, hexadecimal: finds the bytes of a page or a rejection. Null where none was sent (304).';
comment on column archive_index.warc_digest is 'SHA-1 of the body as received, base 32: the WARC-Payload-Digest.';
comment on column archive_index.archive_path is 'WARC file, relative to the archive folder.';
comment on column archive_index.archive_offset is 'Where the record begins in that file, in bytes.';
comment on column archive_index.n_bytes is 'How long it is there, compressed, in bytes.';
comment on column archive_index.body_archive_path is 'WARC file with the body: of a revisit that of the record that it repeats; null if that is not known.';
comment on column archive_index.body_archive_offset is 'Where the record with the body begins in that file.';
comment on column archive_index.record_id is 'Key: the WARC-Record-ID.';
comment on column archive_index.refers_to_record_id is 'Of a revisit: the record that it repeats.';
comment on column archive_index.page_id is 'The page that was read from it; null for feeds, robots.txt, redirects, refused answers, and records found again after their run was killed.';
comment on column archive_index.run_id is 'The run that wrote it, or found it again after that run was killed.';
