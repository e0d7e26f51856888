-- Each version with the one before it, both as one reader reads them: the program in one version, told the same of the outlet.
create or replace macro version_pairs_in(readings, refusals) as table
with numbers as materialized (
    select
        article_id,
        capture_id,
        version_no,
        is_shrunk,
        captured_at,
        first_captured_at,
        compared_no
    from version_numbers_in(readings, refusals)
),

-- Kept apart: all readings by one reader, joined with one another first, would be far too many.
newer_readings as materialized (
    select
        newer_version.article_id,
        newer_version.version_no,
        newer_version.is_shrunk,
        newer_version.captured_at,
        newer_version.first_captured_at,
        older_version.capture_id as older_capture_id,
        newer.version_id,
        newer.code_version,
        newer.reader_digest,
        newer.run_id
    from numbers as newer_version
    inner join numbers as older_version
        on newer_version.article_id = older_version.article_id and newer_version.compared_no = older_version.version_no
    inner join query_table(readings) as newer on newer_version.capture_id = newer.capture_id
)

select
    newer.article_id,
    newer.version_no,
    newer.is_shrunk,
    newer.captured_at,
    newer.first_captured_at,
    arg_max(
        newer.version_id, (code_order(newer.code_version), newer.run_id, older.run_id)
    ) as version_id,
    arg_max(
        older.version_id, (code_order(newer.code_version), newer.run_id, older.run_id)
    ) as previous_version_id
from newer_readings as newer
inner join query_table(readings) as older
    on newer.older_capture_id = older.capture_id and newer.reader_digest = older.reader_digest
group by all;

comment on macro table version_pairs_in is 'version_pairs_in(readings, refusals): each version with the one before it, as in the view version_pairs, of tables named that have the rows of news.reading and news.refusal of some articles.';
