-- The paragraphs of articles, to be counted across an outlet.
create table if not exists news.article_block (
    outlet varchar not null,
    block_hash ubigint not null,
    version_id uuid not null,
    loaded_on date not null
);

comment on table news.article_block is 'One row per paragraph of an article''s first version: those that many articles of an outlet share are furniture.';
comment on column news.article_block.outlet is 'The outlet''s name.';
comment on column news.article_block.block_hash is 'Lower half of the MD5 of the paragraph in small letters, each number in it as 0.';
comment on column news.article_block.version_id is 'The version it stands in.';
comment on column news.article_block.loaded_on is 'The day it was loaded (UTC); rows stand in this order, so that the newest are found at once.';
