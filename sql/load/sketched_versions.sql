-- The sketches of the given versions, with what the warehouse says of them: asked again and again while they are linked.
create or replace temp table sketched_version as
select
    article.version_id,
    article.article_id,
    coalesce(article.outlet, article.source_id) as outlet,
    coalesce(article.published_on, utc_day(article.published_at), utc_day(article.captured_at)) as day,
    given.url_keys,
    given.foreign_url_key,
    given.title_key,
    given.text_key,
    given.prints,
    article.run_id
from given_sketch as given
inner join news.article as article on given.version_id = article.version_id
-- Not by the versions alone: what is looked for by its row is read where it stands, and not with all the others.
where article.rowid in (select rowid from news.article where version_id in (select version_id from given_sketch));
