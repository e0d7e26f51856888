-- Candidates for the values of articles.
create table if not exists news.evidence (
    version_id uuid not null,
    field varchar not null,
    origin varchar not null,
    value varchar not null,
    is_chosen boolean not null,
    run_id uuid not null
);

comment on table news.evidence is 'One row per candidate for a value: where it stood, what it said, whether it was chosen.';
comment on column news.evidence.version_id is 'The version of the article.';
comment on column news.evidence.field is 'The column of news.article it is a candidate for.';
comment on column news.evidence.origin is 'Where it stood: json_ld, meta, feed, byline, time_element, url, text, ...';
comment on column news.evidence.value is 'What it said.';
comment on column news.evidence.is_chosen is 'Whether the article has this value.';
comment on column news.evidence.run_id is 'The run that brought it.';
