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
from sketched_version;
