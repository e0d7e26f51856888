-- The outlet changed its pages, and no date is found any more.
insert into news.article select article.* replace (gen_random_uuid() as version_id, gen_random_uuid() as article_id)
from news.article as article, range(10);
insert into news.article_body select version_id, article_id, 'Text.', run_id from news.article;
update news.article set published_at = null, published_on = null;
insert into news.reading
select version_id, version_id, article_id, page_id, captured_at, code_version, code_version,
    content_digest, content_digest, char_count, access, run_id
from news.article
where version_id not in (select version_id from news.reading);
