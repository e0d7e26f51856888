-- Quotations that several articles carry, as a whole or in part, and who had them first.
create or replace view quote_reuse as
with carried as (
    select
        cluster_id,
        count(distinct article_id) as articles,
        count(distinct outlet) as outlets
    from quotations
    where length(text) >= 25
    group by cluster_id
    having count(distinct article_id) > 1
)

select
    quotations.cluster_id,
    min_by(quotations.text, coalesce(quotations.published_at, 'infinity')) as example,
    any_value(carried.outlets) as outlets,
    any_value(carried.articles) as articles,
    count(distinct quotations.text_digest) as wordings,
    min(quotations.published_at) as first_published,
    max(quotations.published_at) as last_published,
    arg_min(quotations.outlet, quotations.published_at) as first_outlet,
    list_sort(list(distinct quotations.outlet)) as outlet_list,
    count(distinct fold(quotations.speaker)) as distinct_speakers
from quotations
inner join carried on quotations.cluster_id = carried.cluster_id
group by quotations.cluster_id;

comment on view quote_reuse is 'One row per quotation of 25 characters or more that stands in more than one article: in the same words, shortened, re-cut or changed a little.';
comment on column quote_reuse.cluster_id is 'The quotation, however it was cut: quotations.cluster_id has it for each.';
comment on column quote_reuse.example is 'The words as first printed.';
comment on column quote_reuse.outlets is 'Outlets that carry them.';
comment on column quote_reuse.articles is 'Articles that carry them.';
comment on column quote_reuse.wordings is 'Different wordings; 1 if all print the same words.';
comment on column quote_reuse.first_published is 'The earliest known time of publication; undated articles do not count.';
comment on column quote_reuse.last_published is 'The latest.';
comment on column quote_reuse.first_outlet is 'The outlet of the earliest dated article.';
comment on column quote_reuse.outlet_list is 'The outlets.';
comment on column quote_reuse.distinct_speakers is 'Named speakers to whom they are given; more than 1 asks for a look.';
