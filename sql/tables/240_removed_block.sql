-- Text taken out of articles because it is not part of them.
create table if not exists news.removed_block (
    version_id uuid not null,
    block_no integer not null,
    kind varchar not null,
    rule varchar not null,
    raw_text varchar not null,
    char_start integer not null,
    target_url varchar,
    named_outlet varchar,
    run_id uuid not null
);

comment on table news.removed_block is 'One row per stretch of text that was taken out of an article.';
comment on column news.removed_block.version_id is 'The version of the article.';
comment on column news.removed_block.block_no is 'Order on the page, from 0.';
comment on column news.removed_block.kind is 'promo, syndication, newsletter, caption, byline, share, copyright, ...';
comment on column news.removed_block.rule is 'The rule that removed it.';
comment on column news.removed_block.raw_text is 'The text as it stood.';
comment on column news.removed_block.char_start is 'Where in the text it would stand.';
comment on column news.removed_block.target_url is 'Where a link in it led.';
comment on column news.removed_block.named_outlet is 'The outlet named in it.';
comment on column news.removed_block.run_id is 'The run that brought it.';
