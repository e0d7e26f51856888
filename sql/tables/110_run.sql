-- Runs of flows.
create table if not exists news.run (
    flow varchar not null,
    asked varchar not null,
    started_at timestamptz not null,
    ended_at timestamptz not null,
    state varchar not null,
    n_sources integer not null,
    n_failed_sources integer not null,
    code_version varchar not null,
    prefect_flow_run_id uuid,
    run_id uuid not null
);

comment on table news.run is 'One row per run that has ended; a run that was killed gets its row from the next one.';
comment on column news.run.flow is 'Which flow ran: nightly, ingest, ...';
comment on column news.run.asked is 'The request as JSON, without secrets.';
comment on column news.run.started_at is 'When the run began.';
comment on column news.run.ended_at is 'When it ended; for a killed run when it was found dead.';
comment on column news.run.state is 'completed, completed_with_failures, failed or interrupted.';
comment on column news.run.n_sources is 'Sources asked for.';
comment on column news.run.n_failed_sources is 'Sources of which nothing could be read.';
comment on column news.run.code_version is 'Version of the program.';
comment on column news.run.prefect_flow_run_id is 'The flow run in Prefect; null if it ran without.';
comment on column news.run.run_id is 'Key: UUIDv7, ordered by time.';
