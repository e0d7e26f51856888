-- Versions that wait to be compared, each with the one before it, as the same code reads them.
with waiting as (
    select article_id from given_article
)

select
    pairs.version_id,
    pairs.previous_version_id,
    pairs.article_id,
    pairs.version_no,
    pairs.is_shrunk,
    newer.title,
    older.title,
    newer.authors,
    older.authors,
    newer.char_count,
    older.char_count,
    newer.access,
    newer.source_id,
    newer.url,
    newer.run_id
from version_pairs as pairs
inner join news.article as newer on pairs.version_id = newer.version_id
inner join news.article as older on pairs.previous_version_id = older.version_id
where
    pairs.article_id in (select article_id from waiting)
    and not exists (
        select 1
        from news.article_change as stored
        where stored.version_id = pairs.version_id and stored.previous_version_id = pairs.previous_version_id
    );
