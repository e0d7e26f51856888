-- All readings of the captures of the given articles: what tells their versions, see the macro version_pairs_in.
create or replace temp table compared_reading as
select
    capture_id,
    version_id,
    article_id,
    page_id,
    captured_at,
    code_version,
    reader_digest,
    content_digest,
    char_count,
    access,
    run_id
from news.reading
where
    rowid in (
        select rowid
        from news.reading
        where
            capture_id in (
                select capture_id from news.reading where article_id in (select article_id from given_article)
            )
    );
