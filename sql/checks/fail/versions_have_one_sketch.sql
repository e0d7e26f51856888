-- Every version of an article has one sketch, or waits for it.
with sketches as (
    select
        version_id,
        count(*) as n_sketches
    from news.article_sketch
    group by version_id
)

select
    article.version_id,
    coalesce(sketches.n_sketches, 0) as n_sketches
from news.article as article
left join sketches on article.version_id = sketches.version_id
where
    coalesce(sketches.n_sketches, 0)
    + if(article.version_id in (select version_id from news.unlinked_version), 1, 0) <> 1;
