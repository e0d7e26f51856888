-- Every version of an article has exactly one text, and no text is without its version.
select
    coalesce(article.version_id, body.version_id) as version_id,
    count(body.version_id) as n_bodies
from news.article as article
full join news.article_body as body on article.version_id = body.version_id
group by all
having count(article.version_id) <> 1 or count(body.version_id) <> 1;
