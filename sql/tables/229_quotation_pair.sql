-- Which quotation of a version is which of the version before it.
create table if not exists news.quotation_pair (
    version_id uuid not null,
    previous_version_id uuid not null,
    article_id uuid not null,
    quotation_id uuid,
    previous_quotation_id uuid,
    similarity double not null,
    run_id uuid not null
);

comment on table news.quotation_pair is 'One row per quotation of either reading of a pair in news.article_change, paired with its like.';
comment on column news.quotation_pair.version_id is 'The reading of the version.';
comment on column news.quotation_pair.previous_version_id is 'The reading of the version before it.';
comment on column news.quotation_pair.article_id is 'The article.';
comment on column news.quotation_pair.quotation_id is 'The quotation in the version; null if it has none like the one before.';
comment on column news.quotation_pair.previous_quotation_id is 'The quotation in the version before; null if that has none like it.';
comment on column news.quotation_pair.similarity is 'Of their words, from 0 to 1; 1 for the same words, 0 without a like.';
comment on column news.quotation_pair.run_id is 'The run that brought the version.';
