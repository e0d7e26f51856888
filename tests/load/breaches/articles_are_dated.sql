-- The outlet changed its pages, and no date is found any more.
insert into news.article select article.* replace (gen_random_uuid() as version_id, gen_random_uuid() as article_id)
from news.article as article, range(10);
insert into news.article_body select version_id, article_id, 'Text.', run_id from news.article;
update news.article set published_at = null, published_on = null;
