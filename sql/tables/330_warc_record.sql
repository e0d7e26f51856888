-- The index of the archive: what a server or file gave, record by record, and where it lies.
create table if not exists news.warc_record (
    record_id varchar not null,
    kind varchar not null,
    url varchar not null,
    captured_at timestamptz not null,
    http_status integer,
    content_type varchar,
    etag varchar,
    last_modified varchar,
    payload_digest varchar,
    warc_digest varchar,
    archive_path varchar not null,
    archive_offset bigint not null,
    n_bytes bigint not null,
    refers_to_record_id varchar,
    page_id uuid,
    run_id uuid not null
);

comment on table news.warc_record is 'One row per answer in the archive, with feeds, robots.txt, redirects and refused ones, and per file that was read; what was archived before there was an index has none.';
comment on column news.warc_record.record_id is 'Key: the WARC-Record-ID.';
comment on column news.warc_record.kind is 'response (whole), revisit (its bytes are those of another record) or resource (from a file).';
comment on column news.warc_record.url is 'The address that answered, without secrets: the WARC-Target-URI.';
comment on column news.warc_record.captured_at is 'When it was asked; of a file its time of last change.';
comment on column news.warc_record.http_status is 'What the server said; null for files.';
comment on column news.warc_record.content_type is 'As declared.';
comment on column news.warc_record.etag is 'The ETag as received.';
comment on column news.warc_record.last_modified is 'The Last-Modified as received, by the server''s own clock.';
comment on column news.warc_record.payload_digest is 'SHA-256 of the body, decompressed, hexadecimal: that of news.page and news.rejection. Null where none was sent (304).';
comment on column news.warc_record.warc_digest is 'SHA-1 of the body as received, base 32: the WARC-Payload-Digest.';
comment on column news.warc_record.archive_path is 'WARC file, relative to the archive folder.';
comment on column news.warc_record.archive_offset is 'Where the record begins in that file, in bytes.';
comment on column news.warc_record.n_bytes is 'How long it is there, compressed, in bytes.';
comment on column news.warc_record.refers_to_record_id is 'Of a revisit: the record that has the bytes; null if that is not known.';
comment on column news.warc_record.page_id is 'The page that was read from it; null for feeds, robots.txt, redirects, refused answers, and records found again after their run was killed.';
comment on column news.warc_record.run_id is 'The run that wrote it, or found it again after that run was killed.';
