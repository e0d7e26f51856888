-- A version came without being compared.
insert into news.article select article.* replace (uuid() as version_id, captured_at + interval 1 day as captured_at, 'other' as content_digest)
from news.article as article
limit 1;
insert into news.article_body
select version_id, article_id, repeat('x', char_count), run_id
from news.article
where content_digest = 'other';
insert into news.reading
select version_id, version_id, article_id, page_id, captured_at, code_version, code_version,
    content_digest, content_digest, char_count, access, run_id
from news.article
where content_digest = 'other';
