-- By how much a version of an article differs from the one before it.
create table if not exists news.article_change (
    version_id uuid not null,
    previous_version_id uuid not null,
    article_id uuid not null,
    chars_added integer not null,
    chars_removed integer not null,
    title_distance integer not null,
    is_boring boolean not null,
    run_id uuid not null
);

comment on table news.article_change is 'One row per pair of readings, by the same code, of a version and of the last whole version before it.';
comment on column news.article_change.version_id is 'The reading of the version.';
comment on column news.article_change.previous_version_id is 'The reading of the version before it.';
comment on column news.article_change.article_id is 'The article.';
comment on column news.article_change.chars_added is 'Characters of the words, marks and blanks that the text has gained.';
comment on column news.article_change.chars_removed is 'Characters of those that it has lost; the texts'' lengths differ by chars_added - chars_removed.';
comment on column news.article_change.title_distance is 'Edits of one character (Levenshtein) between the headlines.';
comment on column news.article_change.is_boring is 'Whether only blanks, punctuation, times of publication or counts of comments and the like differ.';
comment on column news.article_change.run_id is 'The run that brought the version.';
