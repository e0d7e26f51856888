-- The versions of every article in the order in which they were captured.
create or replace view version_numbers as
-- Materialized, or DuckDB takes them for a few and joins them with quotations the wrong way round.
with numbers as materialized (
    select
        version_id,
        article_id,
        capture_id,
        version_no,
        captured_at,
        n_readings,
        is_shrunk,
        n_versions,
        is_current,
        first_captured_at,
        latest_captured_at,
        compared_no
    from version_numbers_in('news.reading', 'news.refusal')
)

select
    version_id,
    article_id,
    capture_id,
    version_no,
    captured_at,
    n_readings,
    is_shrunk,
    n_versions,
    is_current,
    first_captured_at,
    latest_captured_at,
    compared_no
from numbers;

comment on view version_numbers is 'One row per version of an article: its number, which reading of it counts, and whether it is the current one.';
comment on column version_numbers.version_id is 'Key: the reading of the version by the newest code.';
comment on column version_numbers.article_id is 'The article.';
comment on column version_numbers.capture_id is 'The capture that was read: stays the same when better code reads it.';
comment on column version_numbers.version_no is 'From 1, by time of capture; counts what the outlet changed, not what our code reads otherwise.';
comment on column version_numbers.captured_at is 'When the version was first seen.';
comment on column version_numbers.n_readings is 'How many times it was read by different versions of the program, or with another result.';
comment on column version_numbers.is_shrunk is 'Whether at most a tenth is left of the longest text before it, or at most half of it before a wall: such a version is kept, and never current.';
comment on column version_numbers.n_versions is 'How many versions the article has.';
comment on column version_numbers.is_current is 'Whether it is the newest version that is not shrunk.';
comment on column version_numbers.first_captured_at is 'When the article''s first version was captured.';
comment on column version_numbers.latest_captured_at is 'When its newest version was captured, shrunk or not.';
comment on column version_numbers.compared_no is 'The version it is compared with: the last one before it that is not shrunk; null for the first.';
