-- Turns of feeds, sitemaps, sections and lists.
create table if not exists news.poll (
    feed_id uuid not null,
    source_id varchar not null,
    url varchar not null,
    via varchar not null,
    polled_at timestamptz not null,
    status varchar not null,
    reason varchar,
    http_status integer,
    n_entries integer,
    n_new_links integer,
    n_failures integer not null,
    etag varchar,
    last_modified varchar,
    payload_digest varchar,
    whole_at timestamptz,
    last_new_link_at timestamptz,
    usual_gap_hours double,
    next_poll_at timestamptz not null,
    run_id uuid not null
);

comment on table news.poll is 'One row per feed, sitemap, section or list and run; the last row is the state it is in.';
comment on column news.poll.feed_id is 'UUIDv5 of source, way and address, and of the selector of a section.';
comment on column news.poll.source_id is 'The source.';
comment on column news.poll.url is 'Its address, without secrets; for a local list its file: URI.';
comment on column news.poll.via is 'feed, sitemap, section or list.';
comment on column news.poll.polled_at is 'When it had its turn.';
comment on column news.poll.status is 'ok; not_modified (so said the server); unchanged (the same bytes again); failed; not_due (not asked).';
comment on column news.poll.reason is 'The reason code of the last failure, until it is read again.';
comment on column news.poll.http_status is 'The HTTP status; null where no server answered.';
comment on column news.poll.n_entries is 'Entries read, or sitemaps in an index; null if nothing was read.';
comment on column news.poll.n_new_links is 'Links never seen before; null if nothing was read, or for the first time, or if it is an index.';
comment on column news.poll.n_failures is 'Failures in a row, up to this row.';
comment on column news.poll.etag is 'ETag of the last answer that was read.';
comment on column news.poll.last_modified is 'Last-Modified of that answer, by the server''s clock.';
comment on column news.poll.payload_digest is 'SHA-256 of that answer''s body, hexadecimal.';
comment on column news.poll.whole_at is 'When the server last sent it whole.';
comment on column news.poll.last_new_link_at is 'When it last brought a new link, or was first read.';
comment on column news.poll.usual_gap_hours is 'Hours between two new links, over the four weeks before the last one came; null while too few came.';
comment on column news.poll.next_poll_at is 'When it is due again.';
comment on column news.poll.run_id is 'The run.';
