-- What each reader made of each capture of an article.
create table if not exists news.reading (
    capture_id uuid not null,
    version_id uuid not null,
    article_id uuid not null,
    page_id uuid not null,
    captured_at timestamptz not null,
    code_version varchar not null,
    reader_digest varchar not null,
    content_digest varchar not null,
    reading_digest varchar not null,
    char_count integer not null,
    access varchar not null,
    run_id uuid not null
);

comment on table news.reading is 'One row per capture and reader: the program in some version, told of the outlet what was known then. The newest counts, the older rows stay. A capture is a page of an article as it was seen at some time.';
comment on column news.reading.capture_id is 'The capture: the version_id of its first reading.';
comment on column news.reading.version_id is 'The row of news.article with what was read; two readers that read the same share it.';
comment on column news.reading.article_id is 'The article; better code may find another address on the page.';
comment on column news.reading.page_id is 'The page that was read.';
comment on column news.reading.captured_at is 'When that page was seen.';
comment on column news.reading.code_version is 'Version of the program that read it.';
comment on column news.reading.reader_digest is 'What read it: a digest of the program''s version and what it was told of the outlet; two versions are compared as one reader reads them.';
comment on column news.reading.content_digest is 'SHA-256 over title, text, authors and dates: what tells one version of an article from the next, if the same code read both.';
comment on column news.reading.reading_digest is 'SHA-256 over all that was read, quotations and evidence included.';
comment on column news.reading.char_count is 'Characters (code points) in the text.';
comment on column news.reading.access is 'What a reader without a subscription got to see.';
comment on column news.reading.run_id is 'The run that read it.';
