-- What was learnt to be furniture of an outlet's pages.
create table if not exists news.boilerplate (
    outlet varchar not null,
    block_hash ubigint not null,
    text varchar not null,
    n_articles integer not null,
    n_articles_seen integer not null,
    learnt_at timestamptz not null
);

comment on table news.boilerplate is 'One row per paragraph that leaves every article of its outlet from the next run on.';
comment on column news.boilerplate.outlet is 'The outlet''s name.';
comment on column news.boilerplate.block_hash is 'As in news.article_block.';
comment on column news.boilerplate.text is 'The paragraph as one of the articles has it.';
comment on column news.boilerplate.n_articles is 'Articles of the outlet that had it when it was learnt.';
comment on column news.boilerplate.n_articles_seen is 'Articles of the outlet that were looked at.';
comment on column news.boilerplate.learnt_at is 'When it was learnt.';
