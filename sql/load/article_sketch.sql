-- The sketches of the given versions.
insert into news.article_sketch (
    version_id,
    article_id,
    outlet,
    day,
    url_keys,
    foreign_url_key,
    title_key,
    text_key,
    prints,
    run_id
)
select
    article.version_id,
    article.article_id,
    coalesce(article.outlet, article.source_id),
    coalesce(article.published_on, utc_day(article.published_at), utc_day(article.captured_at)),
    given.url_keys,
    given.foreign_url_key,
    given.title_key,
    given.text_key,
    given.prints,
    article.run_id
from given_sketch as given
inner join news.article as article on given.version_id = article.version_id;
