-- Each version with the one before it, both as one reader reads them: the program in one version, told the same of the outlet.
create or replace view version_pairs as
select
    newer_version.article_id,
    newer_version.version_no,
    newer_version.is_shrunk,
    newer_version.captured_at,
    newer_version.first_captured_at,
    arg_max(
        newer.version_id, (code_order(newer.code_version), newer.run_id, older.run_id)
    ) as version_id,
    arg_max(
        older.version_id, (code_order(newer.code_version), newer.run_id, older.run_id)
    ) as previous_version_id
from version_numbers as newer_version
inner join version_numbers as older_version
    on newer_version.article_id = older_version.article_id and newer_version.compared_no = older_version.version_no
inner join news.reading as newer on newer_version.capture_id = newer.capture_id
inner join news.reading as older
    on older_version.capture_id = older.capture_id and newer.reader_digest = older.reader_digest
group by all;

comment on view version_pairs is 'One row per version after the first, with the readings that are to be compared: the newest by code that has read both it and the version before it.';
comment on column version_pairs.article_id is 'The article.';
comment on column version_pairs.version_no is 'The version, from 2.';
comment on column version_pairs.is_shrunk is 'Whether little is left of its text.';
comment on column version_pairs.captured_at is 'When it was first seen.';
comment on column version_pairs.first_captured_at is 'When the article''s first version was captured.';
comment on column version_pairs.version_id is 'Its reading.';
comment on column version_pairs.previous_version_id is 'The reading of the last version before it that is not shrunk.';
