-- What the links of the waiting versions are found by.
select
    article.version_id,
    article.url,
    article.canonical_url,
    page.final_url,
    article.title,
    body.body
from news.article as article
inner join news.article_body as body on article.version_id = body.version_id
left join news.page as page on article.page_id = page.page_id
where article.version_id in (select version_id from given_version);
