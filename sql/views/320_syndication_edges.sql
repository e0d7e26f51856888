-- Who republishes whom, and on what evidence.
create or replace view syndication_edges as
select
    mode(origin.origin_outlet order by origin.origin_outlet desc) as origin,
    articles.outlet as republisher,
    origin.evidence_kind,
    count(distinct articles.article_id) as articles,
    min(articles.published_day) as first_at,
    max(articles.published_day) as last_at,
    arg_min(articles.url, coalesce(articles.published_day, 'infinity')) as example,
    avg(origin.confidence) as mean_confidence
from news.origin as origin
inner join articles on origin.version_id = articles.version_id
group by fold(origin.origin_outlet), articles.outlet, origin.evidence_kind;

comment on view syndication_edges is 'One row per origin, republishing outlet and kind of evidence.';
comment on column syndication_edges.origin is 'The outlet or agency it came from, as printed most often.';
comment on column syndication_edges.republisher is 'The outlet that published the copy.';
comment on column syndication_edges.evidence_kind is 'closing_line, dateline, byline, credit or canonical.';
comment on column syndication_edges.articles is 'Articles that say so.';
comment on column syndication_edges.first_at is 'First day of publication, in UTC.';
comment on column syndication_edges.last_at is 'Last day of publication, in UTC.';
comment on column syndication_edges.example is 'The address of the earliest of them.';
comment on column syndication_edges.mean_confidence is 'From 0 to 1.';
