-- Versions of articles; the text stands in news.article_body.
create table if not exists news.article (
    version_id uuid not null,
    article_id uuid not null,
    page_id uuid not null,
    source_id varchar not null,
    outlet varchar,
    url varchar not null,
    canonical_url varchar,
    url_normalized varchar not null,
    captured_at timestamptz not null,
    title varchar,
    title_hint varchar,
    title_evidence varchar,
    authors varchar[] not null,
    authors_evidence varchar,
    byline_raw varchar,
    credit_agency varchar,
    published_at timestamptz,
    published_on date,
    published_raw varchar,
    published_precision varchar,
    published_evidence varchar,
    published_offset_minutes integer,
    modified_at timestamptz,
    language varchar,
    language_confidence double,
    language_declared varchar,
    summary varchar,
    section varchar,
    keywords varchar[] not null,
    kind varchar,
    dateline_raw varchar,
    dateline_place varchar,
    dateline_date date,
    is_free boolean,
    access varchar not null,
    license varchar,
    rights_text varchar,
    image_url varchar,
    image_caption varchar,
    image_credit varchar,
    correction_text varchar,
    word_count integer not null,
    char_count integer not null,
    extraction_method varchar not null,
    extraction_score double,
    is_truncated boolean not null,
    warnings varchar[] not null,
    code_version varchar not null,
    content_digest varchar not null,
    body_digest varchar not null,
    reader_digest varchar,
    reading_digest varchar,
    run_id uuid not null
);

comment on table news.article is 'One row per reading of a version: a changed article is a new row, and so is a version that better code reads otherwise; none is ever updated. Which reading counts says version_numbers.';
comment on column news.article.version_id is 'Key: UUIDv5 of the article, its page, when it was captured and all that was read.';
comment on column news.article.article_id is 'UUIDv5 of the normalised address.';
comment on column news.article.page_id is 'The page it was read from.';
comment on column news.article.source_id is 'The source that brought it.';
comment on column news.article.outlet is 'The outlet''s name; for a page from nowhere in particular its registered domain.';
comment on column news.article.url is 'The address it was fetched from.';
comment on column news.article.canonical_url is 'The address the page declares as its own.';
comment on column news.article.url_normalized is 'The form in which two spellings of one address are equal.';
comment on column news.article.captured_at is 'When this version was seen.';
comment on column news.article.title is 'The headline on the page.';
comment on column news.article.title_hint is 'The headline in the feed.';
comment on column news.article.title_evidence is 'Where on the page the headline was taken from.';
comment on column news.article.authors is 'People only.';
comment on column news.article.authors_evidence is 'Where on the page the authors were taken from.';
comment on column news.article.byline_raw is 'The byline as printed.';
comment on column news.article.credit_agency is 'The agency named in the byline or credit.';
comment on column news.article.published_at is 'When it was first published; null if unknown, never the time of collection.';
comment on column news.article.published_on is 'The calendar day as printed, in the page''s own zone.';
comment on column news.article.published_raw is 'The date as printed.';
comment on column news.article.published_precision is 'How exactly it was printed: second, minute or day.';
comment on column news.article.published_evidence is 'Which tag or rule gave the date.';
comment on column news.article.published_offset_minutes is 'The printed zone''s offset from UTC in minutes, or the one shown by the same second printed without a zone; null if the page gave neither and the source''s zone was assumed.';
comment on column news.article.modified_at is 'The declared time of the last change.';
comment on column news.article.language is 'Detected, BCP 47.';
comment on column news.article.language_confidence is 'From 0 to 1.';
comment on column news.article.language_declared is 'As the page declares it.';
comment on column news.article.summary is 'Standfirst or description.';
comment on column news.article.section is 'The publisher''s section.';
comment on column news.article.keywords is 'The publisher''s keywords.';
comment on column news.article.kind is 'news, opinion, analysis, interview, review, live_blog, press_release, advertorial, obituary, fact_check or satire; null if neither declared nor labelled.';
comment on column news.article.dateline_raw is 'The dateline as printed.';
comment on column news.article.dateline_place is 'The place in it.';
comment on column news.article.dateline_date is 'The day in it; its year is that of publication where it prints none.';
comment on column news.article.is_free is 'Whether it is free to read, as declared.';
comment on column news.article.access is 'What a reader without a subscription gets to see: open (also where the page says nothing of it), metered, paywall; or consent, bot_wall, script_only where the page shows only that and the text is from its linked data.';
comment on column news.article.license is 'The licence as declared.';
comment on column news.article.rights_text is 'The line that claims the rights, as printed or declared.';
comment on column news.article.image_url is 'The lead image.';
comment on column news.article.image_caption is 'The caption of the lead image.';
comment on column news.article.image_credit is 'Who made or owns the lead image.';
comment on column news.article.correction_text is 'The notice of a correction, which stays in the text too.';
comment on column news.article.word_count is 'Words in the text.';
comment on column news.article.char_count is 'Characters (code points) in the text.';
comment on column news.article.extraction_method is 'Which extractor gave the text: selector (the source''s own), trafilatura, trafilatura_fallback (its slower way), container, json_ld, live_posts or plain_text.';
comment on column news.article.extraction_score is 'How well the text fits what else the page says, 0 to 1; null where nothing was to be compared.';
comment on column news.article.is_truncated is 'Known or suspected to be incomplete.';
comment on column news.article.warnings is 'Codes of what is doubtful about it.';
comment on column news.article.code_version is 'Version of the program that read it.';
comment on column news.article.content_digest is 'SHA-256 over title, text, authors and dates: captures with the same one are the same version.';
comment on column news.article.body_digest is 'SHA-256 of the text.';
comment on column news.article.reader_digest is 'What read it: a digest of the program''s version and what it was told of the outlet (selectors, time zone, known furniture). Only readings of one reader are compared. Null if the first versions of the program read it.';
comment on column news.article.reading_digest is 'SHA-256 over all that was read, quotations and evidence included: what is read again and equal is not stored again. Null if the first versions of the program read it.';
comment on column news.article.run_id is 'The run that brought it.';
