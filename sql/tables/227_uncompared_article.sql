-- Articles with a version or reading that is not yet compared with the version before it.
create table if not exists news.uncompared_article (
    article_id uuid not null
);

comment on table news.uncompared_article is 'One row per article that waits to be compared; a load ends with none left, and a killed one leaves them to the next.';
comment on column news.uncompared_article.article_id is 'The article.';
