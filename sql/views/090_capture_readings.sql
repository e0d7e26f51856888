-- What the newest code makes of every capture.
create or replace view capture_readings as
select
    capture_id,
    captured_at,
    first_run_id,
    n_readings,
    is_article,
    code_rank,
    version_id,
    article_id,
    page_id,
    page_captured_at,
    code_version,
    reader_digest,
    content_digest,
    char_count,
    access
from capture_readings_in('news.reading', 'news.refusal');

comment on view capture_readings is 'One row per capture that ever gave an article, with the reading by the newest code.';
comment on column capture_readings.capture_id is 'Key: the capture, a page of an article as it was seen at some time.';
comment on column capture_readings.captured_at is 'When it was first seen.';
comment on column capture_readings.first_run_id is 'The run that brought it.';
comment on column capture_readings.n_readings is 'Readers that have read it: versions of the program, told what was known of the outlet.';
comment on column capture_readings.is_article is 'Whether the newest code that has read it takes it for an article.';
comment on column capture_readings.code_rank is 'Place of that code among all that have read something, from 1, the oldest.';
comment on column capture_readings.version_id is 'The reading that counts: the row of news.article.';
comment on column capture_readings.article_id is 'The article.';
comment on column capture_readings.page_id is 'The page that was read.';
comment on column capture_readings.page_captured_at is 'When that page was seen.';
comment on column capture_readings.code_version is 'Version of the program that read it.';
comment on column capture_readings.reader_digest is 'What read it: a digest of that version and what it was told of the outlet.';
comment on column capture_readings.content_digest is 'SHA-256 over title, text, authors and dates.';
comment on column capture_readings.char_count is 'Characters in the text.';
comment on column capture_readings.access is 'What a reader without a subscription got to see.';
