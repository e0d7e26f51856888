-- What was odd about the feeds of a run.
select
    source_id,
    reason,
    item_key || ': ' || detail as detail
from news.notice
where
    run_id = $run_id
    and reason in ('FEED_NO_ENTRIES', 'FEED_SHRANK', 'FEED_QUIET', 'FEED_OUTRUN', 'FEED_FAILING', 'FETCH_ROBOTS_KEPT')
order by all;
