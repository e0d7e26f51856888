-- How links ended: the credit side of the accounts.
create table if not exists news.outcome (
    link_id uuid not null,
    source_id varchar not null,
    status varchar not null,
    stage varchar not null,
    reason varchar,
    http_status integer,
    version_id uuid,
    not_before timestamptz,
    ended_at timestamptz not null,
    run_id uuid not null
);

comment on table news.outcome is 'One row per sighting: how the link ended in that run.';
comment on column news.outcome.link_id is 'The link.';
comment on column news.outcome.source_id is 'The source it was seen for.';
comment on column news.outcome.status is 'loaded, new_version, unchanged, duplicate, rejected or deferred.';
comment on column news.outcome.stage is 'Where in the pipeline it ended: discover, fetch, read, parse, extract, load or run.';
comment on column news.outcome.reason is 'The reason code; null for loaded and new_version.';
comment on column news.outcome.http_status is 'The last HTTP status; null where no server was asked.';
comment on column news.outcome.version_id is 'The stored version that was read; for unchanged the one it equals.';
comment on column news.outcome.not_before is 'When another try makes sense; null if never or at any time.';
comment on column news.outcome.ended_at is 'When the link was done with in this run.';
comment on column news.outcome.run_id is 'The run.';
