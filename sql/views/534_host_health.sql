-- How each host answers.
create or replace view host_health as
with reference as (
    select max(ended_at) as reference_at from news.run
),

summed as (
    select
        visit.host,
        max(visit.run_id) as run_id,
        min(visit.first_asked_at) as first_asked_at,
        coalesce(
            sum(visit.n_requests) filter (where visit.last_asked_at > reference.reference_at - interval 28 days), 0
        )::bigint as requests_28d,
        coalesce(
            sum(visit.n_failed) filter (where visit.last_asked_at > reference.reference_at - interval 28 days), 0
        )::bigint as failed_28d
    from news.host_visit as visit
    cross join reference
    where visit.n_requests > 0
    group by visit.host
)

select
    visit.host,
    case
        when visit.n_failed = visit.n_requests then 'unreachable'
        when visit.not_before > reference.reference_at then 'paused'
        when visit.robots in ('unreachable', 'kept') or visit.n_failed > 0 then 'troubled'
        else 'well'
    end as state,
    summed.first_asked_at,
    visit.last_asked_at,
    visit.n_requests,
    visit.n_failed,
    visit.last_http_status,
    visit.last_reason,
    visit.robots,
    visit.robots_read_at,
    visit.crawl_delay_seconds,
    visit.not_before,
    summed.requests_28d,
    summed.failed_28d
from summed
inner join news.host_visit as visit on summed.host = visit.host and summed.run_id = visit.run_id
cross join reference;

comment on view host_health is 'One row per host that was ever asked for something, as the last run that asked it left it.';
comment on column host_health.host is 'Key: its name, with the port unless that is the usual one.';
comment on column host_health.state is 'unreachable: every request of that run failed; paused: it asked to be left alone; troubled: some requests failed, or its robots.txt; well.';
comment on column host_health.first_asked_at is 'When it was first asked for something.';
comment on column host_health.last_asked_at is 'When it was last asked.';
comment on column host_health.n_requests is 'Requests in that run, with those for robots.txt, redirects and further attempts.';
comment on column host_health.n_failed is 'Those that were not answered, or with 429 or 5xx.';
comment on column host_health.last_http_status is 'The HTTP status of the last request; null if it was not answered.';
comment on column host_health.last_reason is 'The reason code of the last request, if it was not answered.';
comment on column host_health.robots is 'rules; allows_all; unreachable; kept (unreachable, and read by an earlier run''s rules); null if not needed.';
comment on column host_health.robots_read_at is 'When the rules that count were read.';
comment on column host_health.crawl_delay_seconds is 'The pause between two requests that it asks for.';
comment on column host_health.not_before is 'Until when it asked to be left alone.';
comment on column host_health.requests_28d is 'Requests in the 28 days before the end of the newest run.';
comment on column host_health.failed_28d is 'Those of them that failed.';
