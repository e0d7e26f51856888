-- Each version with the one before it, both as one reader reads them: the program in one version, told the same of the outlet.
create or replace view version_pairs as
select
    article_id,
    version_no,
    is_shrunk,
    captured_at,
    first_captured_at,
    version_id,
    previous_version_id
from version_pairs_in('news.reading', 'news.refusal');

comment on view version_pairs is 'One row per version after the first, with the readings that are to be compared: the newest by code that has read both it and the version before it.';
comment on column version_pairs.article_id is 'The article.';
comment on column version_pairs.version_no is 'The version, from 2.';
comment on column version_pairs.is_shrunk is 'Whether little is left of its text.';
comment on column version_pairs.captured_at is 'When it was first seen.';
comment on column version_pairs.first_captured_at is 'When the article''s first version was captured.';
comment on column version_pairs.version_id is 'Its reading.';
comment on column version_pairs.previous_version_id is 'The reading of the last version before it that is not shrunk.';
