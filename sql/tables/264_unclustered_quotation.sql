-- Quotations that were there before there were clusters.
create table if not exists news.unclustered_quotation (
    text_digest varchar not null
);

comment on table news.unclustered_quotation is 'One row per text_digest that waits for its cluster; each load takes them first, until none is left.';
comment on column news.unclustered_quotation.text_digest is 'The words, as in news.quotation.';
