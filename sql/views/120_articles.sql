-- The articles as they are now.
create or replace view articles as
select
    article.article_id,
    article.version_id,
    article.source_id,
    article.outlet,
    article.url,
    article.canonical_url,
    article.title,
    article.title_hint,
    article.authors,
    article.byline_raw,
    article.credit_agency,
    article.published_at,
    coalesce(utc_day(article.published_at), article.published_on) as published_day,
    article.published_on,
    article.published_raw,
    article.published_precision,
    article.published_evidence,
    article.published_offset_minutes is not null as is_zone_known,
    article.modified_at,
    numbers.first_captured_at,
    numbers.captured_at,
    numbers.n_versions,
    numbers.version_no < numbers.n_versions as is_newest_withheld,
    numbers.latest_captured_at,
    article.code_version,
    article.language,
    article.language_confidence,
    body.body,
    article.summary,
    article.section,
    article.keywords,
    article.kind,
    article.dateline_place,
    article.dateline_date,
    article.is_free,
    article.access,
    article.license,
    article.rights_text,
    article.image_url,
    article.image_caption,
    article.image_credit,
    article.correction_text,
    article.word_count,
    article.char_count,
    article.extraction_method,
    article.extraction_score,
    article.is_truncated,
    article.warnings,
    said.version_id is not null as is_republished,
    coalesce(copies.is_copy, false) as is_copy,
    said.version_id is null and not coalesce(copies.is_copy, false) as is_own,
    copies.group_id,
    article.body_digest
from version_numbers as numbers
inner join news.article as article on numbers.version_id = article.version_id
inner join news.article_body as body on numbers.version_id = body.version_id
left join (
    select distinct version_id from news.origin where says_so(confidence)
) as said on article.version_id = said.version_id
left join article_copies as copies on numbers.article_id = copies.article_id
where numbers.is_current;

comment on view articles is 'One row per article in its current version: the newest one that is not shrunk. All versions are in article_versions.';
comment on column articles.article_id is 'Key: UUIDv5 of the normalised address.';
comment on column articles.version_id is 'The current version.';
comment on column articles.source_id is 'The source that brought it.';
comment on column articles.outlet is 'The outlet''s name; for a page from nowhere in particular its registered domain.';
comment on column articles.url is 'The address it was fetched from.';
comment on column articles.canonical_url is 'The address the page declares as its own.';
comment on column articles.title is 'The headline on the page.';
comment on column articles.title_hint is 'The headline in the feed.';
comment on column articles.authors is 'People only.';
comment on column articles.byline_raw is 'The byline as printed.';
comment on column articles.credit_agency is 'The agency named in the byline or credit.';
comment on column articles.published_at is 'When it was first published; null if unknown, never the time of collection.';
comment on column articles.published_day is 'The day of published_at in UTC; the printed day where no time is known.';
comment on column articles.published_on is 'The calendar day as printed, in the page''s own zone.';
comment on column articles.published_raw is 'The date as printed.';
comment on column articles.published_precision is 'How exactly it was printed: second, minute or day.';
comment on column articles.published_evidence is 'Which tag or rule gave the date.';
comment on column articles.is_zone_known is 'Whether the page gave a time zone; if not, the source''s zone was assumed.';
comment on column articles.modified_at is 'The declared time of the last change.';
comment on column articles.first_captured_at is 'When the article''s first version was captured.';
comment on column articles.captured_at is 'When the current version was first captured.';
comment on column articles.n_versions is 'How many versions the article has.';
comment on column articles.is_newest_withheld is 'Whether the newest version is not shown because little is left of its text; see article_versions, and article_looks for what came of the newest look.';
comment on column articles.latest_captured_at is 'When the newest version was captured, shown or not.';
comment on column articles.code_version is 'Version of the program that read what is shown.';
comment on column articles.language is 'Detected, BCP 47.';
comment on column articles.language_confidence is 'From 0 to 1.';
comment on column articles.body is 'Cleaned text, paragraphs parted by an empty line; all offsets count its characters.';
comment on column articles.summary is 'Standfirst or description.';
comment on column articles.section is 'The publisher''s section.';
comment on column articles.keywords is 'The publisher''s keywords.';
comment on column articles.kind is 'news, opinion, analysis, interview, review, live_blog, press_release, advertorial, obituary, fact_check or satire; null if neither declared nor labelled.';
comment on column articles.dateline_place is 'The place in the dateline.';
comment on column articles.dateline_date is 'The day in the dateline; its year is that of publication where it prints none.';
comment on column articles.is_free is 'Whether it is free to read, as declared.';
comment on column articles.access is 'What a reader without a subscription gets to see: open (also where the page says nothing of it), metered, paywall; or consent, bot_wall, script_only where the page shows only that and the text is from its linked data.';
comment on column articles.license is 'The licence as declared.';
comment on column articles.rights_text is 'The line that claims the rights, as printed or declared.';
comment on column articles.image_url is 'The lead image.';
comment on column articles.image_caption is 'The caption of the lead image.';
comment on column articles.image_credit is 'Who made or owns the lead image.';
comment on column articles.correction_text is 'The notice of a correction, which stays in the text too.';
comment on column articles.word_count is 'Words in the text.';
comment on column articles.char_count is 'Characters (code points) in the text.';
comment on column articles.extraction_method is 'Which extractor gave the text: selector (the source''s own), trafilatura, trafilatura_fallback (its slower way), container, json_ld, live_posts or plain_text.';
comment on column articles.extraction_score is 'How well the text fits what else the page says, 0 to 1; null where nothing was to be compared.';
comment on column articles.is_truncated is 'Known or suspected to be incomplete.';
comment on column articles.warnings is 'Codes of what is doubtful about it.';
comment on column articles.is_republished is 'Whether the article says that it came from another outlet or agency, on evidence of a confidence of 0.6 or more; see syndication_edges.';
comment on column articles.is_copy is 'Whether the warehouse has the same text, or most of it, from an article that comes before this one; see article_copies.';
comment on column articles.is_own is 'Neither republished nor a copy: what counts where copies are left out.';
comment on column articles.group_id is 'One for all articles that are one; null if there is no other. See article_copies.';
comment on column articles.body_digest is 'SHA-256 of the text.';
