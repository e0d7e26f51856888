-- Which sources are silent, stale or low.
create or replace view source_freshness as
with reference as (
    select max(ended_at) as reference_at from news.run
),

first_seen as (
    select
        source_id,
        min(seen_at) as first_seen_at
    from news.sighting
    group by source_id
),

brought as (
    select
        articles.source_id,
        count(*) as articles,
        max(articles.published_at) as newest_published_at,
        max(articles.first_captured_at) as newest_captured_at,
        count(*) filter (
            where articles.first_captured_at > reference.reference_at - interval 24 hours
        ) as last_24h,
        count(*) filter (where articles.first_captured_at > reference.reference_at - interval 7 days) as last_7d
    from articles
    cross join reference
    group by articles.source_id
),

measured as (
    select
        sources.source_id,
        sources.outlet,
        reference.reference_at,
        first_seen.first_seen_at,
        brought.newest_published_at,
        brought.newest_captured_at,
        epoch(reference.reference_at - brought.newest_captured_at) / 3600 as age_hours,
        coalesce(brought.articles, 0) as articles,
        coalesce(brought.last_24h, 0) as last_24h,
        coalesce(brought.last_7d, 0) as last_7d,
        sources.min_articles_per_day as expected_per_day,
        -- A source is not blamed for the days before it was added; the day under way counts as one.
        least(
            7,
            greatest(1, ceil(epoch(reference.reference_at - first_seen.first_seen_at) / 86400))
        ) as days_watched
    from sources
    cross join reference
    left join first_seen on sources.source_id = first_seen.source_id
    left join brought on sources.source_id = brought.source_id
)

select
    *,
    case
        when expected_per_day = 0 then 'nothing_expected'
        when articles = 0 or age_hours >= 7 * 24 then 'silent'
        when age_hours >= 2 * 24 then 'stale'
        when last_7d < expected_per_day * days_watched then 'low'
        else 'fresh'
    end as state
from measured;

comment on view source_freshness is 'One row per source. The reference is the end of the newest run, so that the view says the same whenever it is asked.';
comment on column source_freshness.source_id is 'Key: the source.';
comment on column source_freshness.outlet is 'The outlet''s name.';
comment on column source_freshness.reference_at is 'The end of the newest run of any flow.';
comment on column source_freshness.first_seen_at is 'When a link of the source was first seen; null if never.';
comment on column source_freshness.newest_published_at is 'The latest time of publication; pages may claim a time in the future.';
comment on column source_freshness.newest_captured_at is 'When the newest article came in.';
comment on column source_freshness.age_hours is 'Hours from then to the reference.';
comment on column source_freshness.articles is 'Articles in all.';
comment on column source_freshness.last_24h is 'Articles first captured in the 24 hours before the reference.';
comment on column source_freshness.last_7d is 'Articles first captured in the 7 days before the reference.';
comment on column source_freshness.expected_per_day is 'The least that is expected, from the source''s file.';
comment on column source_freshness.days_watched is 'Days before the reference that count, at most 7, none before the source was first seen.';
comment on column source_freshness.state is 'silent: no article for 7 days, or ever; stale: none for 2 days; low: less than expected; fresh; nothing_expected.';
