-- The articles of a warehouse without links wait for theirs: the next load finds them, some at a time.
create table news.unlinked_version (
    version_id uuid not null
);

insert into news.unlinked_version (version_id)
select version_id from news.article;
