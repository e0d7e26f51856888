-- No article is dated with the very microsecond at which it was captured: that date would be invented.
select
    version_id,
    url,
    published_at
from news.article
-- A capture noted to the second only (WARC) may well coincide with a publication.
where published_at = captured_at and epoch_us(captured_at) % 1000000 <> 0;
