-- Links, pages, files and feeds that gave no article.
create table if not exists news.rejection (
    link_id uuid,
    source_id varchar not null,
    item_key varchar not null,
    stage varchar not null,
    reason varchar not null,
    detail varchar not null,
    is_retryable boolean not null,
    not_before timestamptz,
    n_attempts integer not null,
    http_status integer,
    limit_name varchar,
    limit_value double,
    measured_value double,
    payload_digest varchar,
    rejected_at timestamptz not null,
    run_id uuid not null
);

comment on table news.rejection is 'One row per refusal, with its reason.';
comment on column news.rejection.link_id is 'The link; null for a feed, sitemap or entry that never became one.';
comment on column news.rejection.source_id is 'The source.';
comment on column news.rejection.item_key is 'Address, or path#member.';
comment on column news.rejection.stage is 'Where in the pipeline: discover, fetch, read, parse, extract, load or run.';
comment on column news.rejection.reason is 'The reason code.';
comment on column news.rejection.detail is 'One line, at most 500 characters, without secrets.';
comment on column news.rejection.is_retryable is 'Whether a later try may end differently.';
comment on column news.rejection.not_before is 'When another try makes sense; null if final, or at any time.';
comment on column news.rejection.n_attempts is 'Tries made.';
comment on column news.rejection.http_status is 'The last HTTP status.';
comment on column news.rejection.limit_name is 'The limit that was exceeded.';
comment on column news.rejection.limit_value is 'Its value.';
comment on column news.rejection.measured_value is 'What was measured against it.';
comment on column news.rejection.payload_digest is 'SHA-256 of the bytes that were refused, hexadecimal.';
comment on column news.rejection.rejected_at is 'When.';
comment on column news.rejection.run_id is 'The run.';
