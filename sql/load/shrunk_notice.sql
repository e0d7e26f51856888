-- Say aloud that little is left of an article, once for each such version.
insert into news.notice (
    source_id,
    item_key,
    stage,
    reason,
    detail,
    noticed_at,
    run_id
)
select
    source_id,
    item_key,
    'extract',
    'CONTENT_SHRUNK',
    detail,
    noticed_at,
    run_id
from given_notice;
