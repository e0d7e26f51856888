-- How long from publication to capture.
create or replace view ingest_lag as
with lags as (
    select
        utc_day(first_captured_at) as day,
        outlet,
        epoch(first_captured_at - published_at) / 60 as minutes
    from articles
    where published_precision in ('minute', 'second')
)

select
    day,
    outlet,
    count(*) as articles,
    quantile_cont(minutes, 0.5) as p50_minutes,
    quantile_cont(minutes, 0.95) as p95_minutes,
    count(*) filter (where minutes < 0) as published_in_future
from lags
group by day, outlet;

comment on view ingest_lag is 'One row per day and outlet, of articles whose time of publication is known to the minute.';
comment on column ingest_lag.day is 'The day on which the articles were first captured, in UTC.';
comment on column ingest_lag.outlet is 'The outlet''s name.';
comment on column ingest_lag.articles is 'Articles whose time of publication is known to the minute or better.';
comment on column ingest_lag.p50_minutes is 'Median of the minutes from publication to first capture.';
comment on column ingest_lag.p95_minutes is '95th percentile.';
comment on column ingest_lag.published_in_future is 'Articles dated later than they were captured.';
