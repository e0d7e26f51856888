-- How far the dates can be trusted.
create or replace view date_quality as
select
    source_id,
    outlet,
    count(*) as articles,
    count(*) filter (where published_at is null and published_on is null) as undated,
    count(*) filter (where published_at is not null and not is_zone_known) as zone_unknown,
    count(*) filter (where published_precision = 'day') as day_only,
    count(*) filter (where published_at > first_captured_at) as in_future,
    count(*) filter (
        where published_at < first_captured_at - interval 30 days
    ) as older_than_30d_at_first_sight,
    mode(published_evidence order by published_evidence desc) as usual_evidence
from articles
group by source_id, outlet;

comment on view date_quality is 'One row per source and outlet: articles is the denominator of every count.';
comment on column date_quality.source_id is 'The source.';
comment on column date_quality.outlet is 'The outlet''s name.';
comment on column date_quality.articles is 'Articles.';
comment on column date_quality.undated is 'Those of which neither time nor day of publication is known.';
comment on column date_quality.zone_unknown is 'Those whose page gave no time zone, so that the source''s was assumed.';
comment on column date_quality.day_only is 'Those of which only the day is known.';
comment on column date_quality.in_future is 'Those dated later than they were first captured.';
comment on column date_quality.older_than_30d_at_first_sight is 'Those that were more than 30 days old when first captured.';
comment on column date_quality.usual_evidence is 'The tag or rule that gave the date most often.';
