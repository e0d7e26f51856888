-- What every run was asked, and what became of its links.
create or replace view runs as
with seen as (
    select
        run_id,
        count(*) as n_sighted
    from news.sighting
    group by run_id
),

ended as (
    select
        run_id,
        count(*) as n_ended,
        count(*) filter (where status = 'loaded') as n_loaded,
        count(*) filter (where status = 'new_version') as n_new_version,
        count(*) filter (where status = 'unchanged') as n_unchanged,
        count(*) filter (where status = 'duplicate') as n_duplicate,
        count(*) filter (where status = 'rejected') as n_rejected,
        count(*) filter (where status = 'deferred') as n_deferred
    from news.outcome
    group by run_id
),

quoted as (
    select
        run_id,
        count(*) as n_quotations
    from news.quotation
    group by run_id
)

select
    run.run_id,
    run.flow,
    run.started_at,
    run.ended_at,
    epoch(run.ended_at - run.started_at) as seconds,
    run.state,
    run.n_sources,
    run.n_failed_sources,
    coalesce(seen.n_sighted, 0) as n_sighted,
    coalesce(ended.n_loaded, 0) as n_loaded,
    coalesce(ended.n_new_version, 0) as n_new_version,
    coalesce(ended.n_unchanged, 0) as n_unchanged,
    coalesce(ended.n_duplicate, 0) as n_duplicate,
    coalesce(ended.n_rejected, 0) as n_rejected,
    coalesce(ended.n_deferred, 0) as n_deferred,
    coalesce(seen.n_sighted, 0) - coalesce(ended.n_ended, 0) as n_unaccounted,
    coalesce(ended.n_rejected, 0) / nullif(seen.n_sighted, 0) as rejected_share,
    coalesce(quoted.n_quotations, 0) as n_quotations,
    run.code_version,
    run.asked,
    run.prefect_flow_run_id
from news.run as run
left join seen on run.run_id = seen.run_id
left join ended on run.run_id = ended.run_id
left join quoted on run.run_id = quoted.run_id;

comment on view runs is 'One row per run that has ended, with the accounts of its links: n_sighted is the sum of the six ways to end.';
comment on column runs.run_id is 'Key: UUIDv7, ordered by time.';
comment on column runs.flow is 'Which flow ran.';
comment on column runs.started_at is 'When it began.';
comment on column runs.ended_at is 'When it ended; for a killed run when it was found dead.';
comment on column runs.seconds is 'How long it took.';
comment on column runs.state is 'completed, completed_with_failures, failed or interrupted.';
comment on column runs.n_sources is 'Sources asked for.';
comment on column runs.n_failed_sources is 'Sources of which nothing could be read.';
comment on column runs.n_sighted is 'Links it saw: the denominator of the counts that follow.';
comment on column runs.n_loaded is 'Links that gave an article not known before.';
comment on column runs.n_new_version is 'Links that gave a new version of a known article.';
comment on column runs.n_unchanged is 'Links whose article was the same as before.';
comment on column runs.n_duplicate is 'Links to what another link of the run, or an earlier run, had brought.';
comment on column runs.n_rejected is 'Links that gave no article and never will.';
comment on column runs.n_deferred is 'Links left for another try.';
comment on column runs.n_unaccounted is 'Links without an end; anything but 0 is a fault.';
comment on column runs.rejected_share is 'n_rejected by n_sighted; null if no link was seen.';
comment on column runs.n_quotations is 'Quotations it brought.';
comment on column runs.code_version is 'Version of the program.';
comment on column runs.asked is 'The request as JSON.';
comment on column runs.prefect_flow_run_id is 'The flow run in Prefect; null if it ran without.';
