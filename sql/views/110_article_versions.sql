-- Every version of every article.
create or replace view article_versions as
select
    article.article_id,
    article.version_id,
    numbers.version_no,
    numbers.n_versions,
    numbers.is_current,
    article.source_id,
    article.outlet,
    article.url,
    numbers.captured_at,
    numbers.is_shrunk,
    numbers.n_readings,
    numbers.capture_id,
    article.title,
    article.authors,
    article.published_at,
    article.modified_at,
    body.body,
    article.word_count,
    article.char_count,
    article.content_digest,
    article.body_digest,
    article.code_version,
    article.run_id
from version_numbers as numbers
inner join news.article as article on numbers.version_id = article.version_id
inner join news.article_body as body on numbers.version_id = body.version_id;

comment on view article_versions is 'One row per version of an article: the article as it was each time that it had changed.';
comment on column article_versions.article_id is 'The article.';
comment on column article_versions.version_id is 'Key: the version, as the newest code reads it.';
comment on column article_versions.version_no is 'From 1, by time of capture.';
comment on column article_versions.n_versions is 'How many versions the article has.';
comment on column article_versions.is_current is 'Whether it is the newest version that is not shrunk: the one in articles.';
comment on column article_versions.source_id is 'The source that brought it.';
comment on column article_versions.outlet is 'The outlet''s name.';
comment on column article_versions.url is 'The address it was fetched from.';
comment on column article_versions.captured_at is 'When this version was first seen.';
comment on column article_versions.is_shrunk is 'Whether at most a tenth is left of the longest text before it, or at most half of it before a wall: such a version is never current.';
comment on column article_versions.n_readings is 'How many readings of it are kept; the newest code''s is shown, the others are in news.article.';
comment on column article_versions.capture_id is 'The capture that was read: stays the same when better code reads it.';
comment on column article_versions.title is 'The headline of this version.';
comment on column article_versions.authors is 'People only.';
comment on column article_versions.published_at is 'When this version says that the article was first published; null if unknown.';
comment on column article_versions.modified_at is 'When this version says that it was last changed.';
comment on column article_versions.body is 'The text of this version.';
comment on column article_versions.word_count is 'Words in the text.';
comment on column article_versions.char_count is 'Characters (code points) in the text.';
comment on column article_versions.content_digest is 'SHA-256 over title, text, authors and dates.';
comment on column article_versions.body_digest is 'SHA-256 of the text.';
comment on column article_versions.code_version is 'Version of the program that read it.';
comment on column article_versions.run_id is 'The run that brought it.';
