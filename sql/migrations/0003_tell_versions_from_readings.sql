-- Every version so far was read once. What the first versions read has no digests of its own: its
-- content and the program's version stand in.
alter table news.article add column reader_digest varchar;
alter table news.article add column reading_digest varchar;

create table news.reading (
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

insert into news.reading
select
    version_id,
    version_id,
    article_id,
    page_id,
    captured_at,
    code_version,
    code_version,
    content_digest,
    content_digest,
    char_count,
    access,
    run_id
from news.article;

create table news.uncompared_article (
    article_id uuid not null
);

insert into news.uncompared_article
select article_id
from news.article
group by article_id
having count(*) > 1;
