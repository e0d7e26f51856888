-- What became of every link, by day, flow and source, and at which stage it ended.
create or replace view pipeline_funnel as
select
    utc_day(run_started_at) as day,
    flow,
    source_id,
    stage,
    status,
    reason,
    count(*) as n,
    cast(sum(count(*)) over (partition by utc_day(run_started_at), flow, source_id, stage) as bigint) as n_of_stage,
    n / n_of_stage as share_of_stage,
    cast(sum(count(*)) over (partition by utc_day(run_started_at), flow, source_id) as bigint) as n_of_source,
    n / n_of_source as share_of_source
from outcomes
group by utc_day(run_started_at), flow, source_id, stage, status, reason;

comment on view pipeline_funnel is 'One row per day, flow, source, stage, status and reason.';
comment on column pipeline_funnel.day is 'The day on which the run began, in UTC; null while it is under way.';
comment on column pipeline_funnel.flow is 'The flow that ran.';
comment on column pipeline_funnel.source_id is 'The source.';
comment on column pipeline_funnel.stage is 'Where in the pipeline the links ended.';
comment on column pipeline_funnel.status is 'loaded, new_version, unchanged, duplicate, rejected or deferred.';
comment on column pipeline_funnel.reason is 'The reason code; null for loaded and new_version.';
comment on column pipeline_funnel.n is 'Links.';
comment on column pipeline_funnel.n_of_stage is 'Links of the day, flow and source that ended at this stage: the denominator of share_of_stage.';
comment on column pipeline_funnel.share_of_stage is 'n by n_of_stage.';
comment on column pipeline_funnel.n_of_source is 'Links of the day, flow and source: the denominator of share_of_source.';
comment on column pipeline_funnel.share_of_source is 'n by n_of_source.';
