-- Captures of articles that newer code no longer takes for articles.
create table if not exists news.refusal (
    capture_id uuid not null,
    article_id uuid not null,
    code_version varchar not null,
    stage varchar not null,
    reason varchar not null,
    refused_at timestamptz not null,
    run_id uuid not null
);

comment on table news.refusal is 'One row per capture that was read again and gave no article: it leaves the views, its older readings stay here.';
comment on column news.refusal.capture_id is 'The capture, as in news.reading.';
comment on column news.refusal.article_id is 'The article that older code read.';
comment on column news.refusal.code_version is 'Version of the program that refused it.';
comment on column news.refusal.stage is 'Where in the pipeline.';
comment on column news.refusal.reason is 'The reason code.';
comment on column news.refusal.refused_at is 'When.';
comment on column news.refusal.run_id is 'The run.';
