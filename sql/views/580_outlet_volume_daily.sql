-- Articles a day of each source, days without any included.
create or replace view outlet_volume_daily as
with reference as (
    select utc_day(max(ended_at)) as last_day from news.run
),

watched as (
    select
        source_id,
        utc_day(min(seen_at)) as first_day
    from news.sighting
    group by source_id
),

days as (
    select
        watched.source_id,
        cast(unnest(generate_series(watched.first_day, reference.last_day, interval 1 day)) as date) as day
    from watched
    cross join reference
),

published as (
    select
        source_id,
        published_day as day,
        count(*) as articles,
        count(*) filter (where is_own) as own_articles
    from articles
    group by source_id, published_day
)

select
    days.day,
    days.source_id,
    sources.outlet,
    coalesce(published.articles, 0) as articles,
    coalesce(published.own_articles, 0) as own_articles,
    avg(coalesce(published.articles, 0)) over before as mean_28d,
    stddev_samp(coalesce(published.articles, 0)) over before as sd_28d
from days
left join sources on days.source_id = sources.source_id
left join published on days.source_id = published.source_id and days.day = published.day
window before as (
    partition by days.source_id order by days.day rows between 28 preceding and 1 preceding
);

comment on view outlet_volume_daily is 'One row per source and day, from the day on which the source was first read to the day of the newest run.';
comment on column outlet_volume_daily.day is 'The day of publication, in UTC.';
comment on column outlet_volume_daily.source_id is 'The source.';
comment on column outlet_volume_daily.outlet is 'The outlet''s name.';
comment on column outlet_volume_daily.articles is 'Articles published on that day; 0 if none.';
comment on column outlet_volume_daily.own_articles is 'Those without copies: neither from elsewhere, as they say, nor a repetition of one that the warehouse has.';
comment on column outlet_volume_daily.mean_28d is 'Mean of the 28 days before, of as many as there are; null on the first day.';
comment on column outlet_volume_daily.sd_28d is 'Their standard deviation; null if there are fewer than two.';
