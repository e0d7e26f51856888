-- Pages as they came: what a server, file or WARC gave, and where it is archived.
create table if not exists news.page (
    page_id uuid not null,
    link_id uuid not null,
    source_id varchar not null,
    url varchar not null,
    final_url varchar not null,
    fetched_at timestamptz not null,
    http_status integer,
    content_type varchar,
    payload_digest varchar not null,
    n_bytes bigint not null,
    elapsed_ms integer,
    archive_path varchar,
    archive_offset bigint,
    warc_record_id varchar,
    run_id uuid not null
);

comment on table news.page is 'One row per address and content; the bytes are in the archive.';
comment on column news.page.page_id is 'Key: UUIDv5 of the normalised address and the digest of the bytes.';
comment on column news.page.link_id is 'The link that led to it first.';
comment on column news.page.source_id is 'The source it was fetched for.';
comment on column news.page.url is 'The address asked for.';
comment on column news.page.final_url is 'The address after redirects.';
comment on column news.page.fetched_at is 'When the server was asked; of a file its time of last change, of a WARC record its WARC-Date.';
comment on column news.page.http_status is 'Null where no server was asked.';
comment on column news.page.content_type is 'As the server declared it.';
comment on column news.page.payload_digest is 'SHA-256 of the body, hexadecimal.';
comment on column news.page.n_bytes is 'Length of the body in bytes.';
comment on column news.page.elapsed_ms is 'From request to the last byte, in milliseconds.';
comment on column news.page.archive_path is 'WARC file with the bytes, relative to the archive folder; of a page from somebody else''s WARC its absolute path. Null if the page was never archived.';
comment on column news.page.archive_offset is 'Where the record begins in that file, in bytes.';
comment on column news.page.warc_record_id is 'The WARC-Record-ID of the record that has the bytes.';
comment on column news.page.run_id is 'The run that fetched it first.';
