-- Doubtful things that cost nothing.
create table if not exists news.notice (
    source_id varchar not null,
    item_key varchar not null,
    stage varchar not null,
    reason varchar not null,
    detail varchar not null,
    noticed_at timestamptz not null,
    run_id uuid not null
);

comment on table news.notice is 'One row per warning that is not a rejection.';
comment on column news.notice.source_id is 'The source.';
comment on column news.notice.item_key is 'Address, or path#member.';
comment on column news.notice.stage is 'Where in the pipeline it was noticed.';
comment on column news.notice.reason is 'The reason code.';
comment on column news.notice.detail is 'One line, at most 500 characters, without secrets.';
comment on column news.notice.noticed_at is 'When.';
comment on column news.notice.run_id is 'The run.';
