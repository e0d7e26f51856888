-- By what articles with something in common are found.
create table if not exists news.article_sketch (
    version_id uuid not null,
    article_id uuid not null,
    outlet varchar not null,
    day date not null,
    url_keys ubigint[] not null,
    foreign_url_key ubigint,
    title_key ubigint,
    text_key ubigint not null,
    prints ubigint[] not null,
    run_id uuid not null
);

comment on table news.article_sketch is 'One row per version of an article: hashes of its addresses, its headline and its text.';
comment on column news.article_sketch.version_id is 'Key: the version.';
comment on column news.article_sketch.article_id is 'The article.';
comment on column news.article_sketch.outlet is 'The outlet, or the source where it has no name: who prints many articles in one frame.';
comment on column news.article_sketch.day is 'About when it was news: the printed day, of an undated article the day of capture. Only for knowing what to compare it with: it is nobody''s date.';
comment on column news.article_sketch.url_keys is 'Hashes of its addresses, without what tells an AMP, mobile or print version apart.';
comment on column news.article_sketch.foreign_url_key is 'Hash of the canonical address, if that is another outlet''s.';
comment on column news.article_sketch.title_key is 'Hash of the headline''s words; null if they are too few to tell anything.';
comment on column news.article_sketch.text_key is 'Hash of all words of the text.';
comment on column news.article_sketch.prints is 'Hashes of four words in a row: one in eight of all, the same ones in every text.';
comment on column news.article_sketch.run_id is 'The run that brought it.';
