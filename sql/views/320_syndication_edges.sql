-- Who republishes whom, and on what evidence.
create or replace view syndication_edges as
with copied as (
    select
        origin.origin_outlet as origin,
        articles.outlet as republisher,
        origin.evidence_kind,
        articles.article_id,
        articles.published_day,
        articles.url,
        origin.confidence
    from news.origin as origin
    inner join articles on origin.version_id = articles.version_id
    union all
    select
        copies.original_outlet,
        articles.outlet,
        'same_text',
        articles.article_id,
        articles.published_day,
        articles.url,
        null
    from article_copies as copies
    inner join articles on copies.article_id = articles.article_id
    where
        copies.is_copy
        and not articles.is_republished
        and fold(copies.original_outlet) <> fold(articles.outlet)
)

select
    mode(origin order by origin desc) as origin,
    republisher,
    evidence_kind,
    count(distinct article_id) as articles,
    min(published_day) as first_at,
    max(published_day) as last_at,
    arg_min(url, coalesce(published_day, 'infinity')) as example,
    avg(confidence) as mean_confidence
from copied
group by fold(origin), republisher, evidence_kind;

comment on view syndication_edges is 'One row per origin, republishing outlet and kind of evidence.';
comment on column syndication_edges.origin is 'The outlet or agency it came from, as printed most often.';
comment on column syndication_edges.republisher is 'The outlet that published the copy.';
comment on column syndication_edges.evidence_kind is 'As in news.origin (closing_line, dateline, canonical, ...); same_text where nothing is said and the text is the same.';
comment on column syndication_edges.articles is 'Articles that say so.';
comment on column syndication_edges.first_at is 'First day of publication, in UTC.';
comment on column syndication_edges.last_at is 'Last day of publication, in UTC.';
comment on column syndication_edges.example is 'The address of the earliest of them.';
comment on column syndication_edges.mean_confidence is 'From 0 to 1: below 0.6 the article is not counted as republished (a note of who helped, or a guess); null where nothing is said.';
