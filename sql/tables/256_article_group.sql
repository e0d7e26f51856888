-- Which articles are one, directly or by others between them.
create table if not exists news.article_group (
    article_id uuid not null,
    group_id uuid not null,
    run_id uuid not null
);

comment on table news.article_group is 'One row per article that has a link of another kind than same_title. Only group_id changes, when two groups turn out to be one.';
comment on column news.article_group.article_id is 'Key: the article.';
comment on column news.article_group.group_id is 'The group: the key of one of its first articles.';
comment on column news.article_group.run_id is 'The run that found its first link.';
