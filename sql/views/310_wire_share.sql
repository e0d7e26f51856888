-- How much of each outlet came from elsewhere.
create or replace view wire_share as
with origins as (
    select
        version_id,
        arg_max(coalesce(agency, origin_outlet), confidence) as origin,
        max(confidence) as confidence
    from news.origin
    where says_so(confidence)
    group by version_id
)

select
    cast(date_trunc('month', articles.published_day) as date) as month,
    articles.outlet,
    count(*) as articles,
    count(origins.version_id) as with_origin,
    with_origin / count(*) as wire_share,
    count(*) filter (where articles.is_copy) as copies,
    count(*) filter (where articles.is_own) as own_articles,
    own_articles / count(*) as own_share,
    mode(origins.origin order by origins.origin desc) as top_origin,
    avg(origins.confidence) as mean_confidence
from articles
left join origins on articles.version_id = origins.version_id
group by date_trunc('month', articles.published_day), articles.outlet;

comment on view wire_share is 'One row per month and outlet: how many articles say that they came from another outlet or agency.';
comment on column wire_share.month is 'First day of the month of publication, cut in UTC; null for undated articles.';
comment on column wire_share.outlet is 'The outlet''s name.';
comment on column wire_share.articles is 'Articles: the denominator of wire_share.';
comment on column wire_share.with_origin is 'Those that say where they came from.';
comment on column wire_share.wire_share is 'with_origin by articles.';
comment on column wire_share.copies is 'Articles that repeat one which the warehouse has, whether they say so or not.';
comment on column wire_share.own_articles is 'Articles that do neither.';
comment on column wire_share.own_share is 'own_articles by articles.';
comment on column wire_share.top_origin is 'The origin named most often.';
comment on column wire_share.mean_confidence is 'Mean confidence of the origins found; null if there is none.';
