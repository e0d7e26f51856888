-- Versions that wait to be compared, each with the one before it, as the same code reads them.
with pairs as materialized (
    select
        version_id,
        previous_version_id,
        article_id,
        version_no,
        is_shrunk
    from version_pairs_in('compared_reading', 'compared_refusal')
    -- A capture may have been another article's before: of that one not everything is there.
    where article_id in (select article_id from given_article)
),

-- Looked for by their rows, see uncompared_bodies.sql.
articles as materialized (
    select
        version_id,
        title,
        authors,
        char_count,
        access,
        source_id,
        url,
        run_id
    from news.article
    where
        rowid in (
            select rowid
            from news.article
            where version_id in (select version_id from pairs union all select previous_version_id from pairs)
        )
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
from pairs
inner join articles as newer on pairs.version_id = newer.version_id
inner join articles as older on pairs.previous_version_id = older.version_id
where
    not exists (
        select 1
        from news.article_change as stored
        where stored.version_id = pairs.version_id and stored.previous_version_id = pairs.previous_version_id
    );
