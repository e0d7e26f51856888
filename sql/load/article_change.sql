-- What versions changed.
insert into news.article_change (
    version_id,
    previous_version_id,
    article_id,
    chars_added,
    chars_removed,
    title_distance,
    is_boring,
    run_id
)
select
    version_id,
    previous_version_id,
    article_id,
    chars_added,
    chars_removed,
    title_distance,
    is_boring,
    run_id
from given_change;
