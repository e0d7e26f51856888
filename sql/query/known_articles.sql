-- When the given articles were first captured, and when the newest version says that they were published.
select
    article_id,
    min(captured_at) as first_captured_at,
    max_by(published_at, captured_at) as published_at
from news.article
where article_id in (select unnest($article_ids::uuid[]))
group by article_id;
