-- The quotations of a warehouse without clusters wait for theirs: the next load gives them, some at a time.
create table news.unclustered_quotation (
    text_digest varchar not null
);

insert into news.unclustered_quotation (text_digest)
select distinct text_digest from news.quotation;
