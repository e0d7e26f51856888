-- No article is dated more than a day after it was captured.
select
    article_id,
    url,
    published_at,
    first_captured_at
from articles
where published_at > first_captured_at + interval 1 day;
