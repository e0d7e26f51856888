-- The texts of article versions, apart from what is small. A checkpoint with zstd takes a quarter of the time that it
-- takes with DuckDB's own choice, and texts are most of it.
create table if not exists news.article_body (
    version_id uuid not null,
    article_id uuid not null,
    body varchar using compression zstd not null,
    run_id uuid not null
);

comment on table news.article_body is 'One row per version of an article.';
comment on column news.article_body.version_id is 'The version.';
comment on column news.article_body.article_id is 'The article.';
comment on column news.article_body.body is 'Cleaned text, paragraphs parted by an empty line; all offsets count its characters (code points).';
comment on column news.article_body.run_id is 'The run that brought it.';
