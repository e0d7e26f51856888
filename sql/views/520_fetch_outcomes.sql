-- Who blocks or throttles us.
create or replace view fetch_outcomes as
select
    utc_day(ended_at) as day,
    source_id,
    outlet,
    case
        when reason = 'DUP_NOT_MODIFIED' then 'not_modified'
        when stage = 'fetch' and status in ('rejected', 'deferred') then reason
        else 'fetched'
    end as outcome,
    http_status,
    count(*) as n,
    count(*) filter (where not_before is not null) as told_to_wait,
    count(*) filter (where reason = 'FETCH_BLOCKED_ROBOTS') as robots_denied,
    max(ended_at) as last_at
from outcomes
where stage = 'fetch' or http_status is not null
group by all;

comment on view fetch_outcomes is 'One row per day, source, outcome of fetching and HTTP status.';
comment on column fetch_outcomes.day is 'The day on which the link was done with, in UTC.';
comment on column fetch_outcomes.source_id is 'The source.';
comment on column fetch_outcomes.outlet is 'The outlet''s name.';
comment on column fetch_outcomes.outcome is 'fetched, not_modified (the server need not send it again), or the reason why not.';
comment on column fetch_outcomes.http_status is 'The last HTTP status; null if no answer came.';
comment on column fetch_outcomes.n is 'Links.';
comment on column fetch_outcomes.told_to_wait is 'Links that are not to be tried again before a certain time.';
comment on column fetch_outcomes.robots_denied is 'Links that robots.txt denies us.';
comment on column fetch_outcomes.last_at is 'The last time it happened.';
