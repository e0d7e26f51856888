-- Words that several articles carry, and who had them first.
create or replace view quote_reuse as
with carried as (
    select
        text_digest,
        count(distinct article_id) as articles,
        count(distinct outlet) as outlets
    from quotations
    where length(text) >= 25
    group by text_digest
    having count(distinct article_id) > 1
)

select
    quotations.text_digest as cluster_id,
    min_by(quotations.text, coalesce(quotations.published_at, 'infinity')) as example,
    any_value(carried.outlets) as outlets,
    any_value(carried.articles) as articles,
    min(quotations.published_at) as first_published,
    max(quotations.published_at) as last_published,
    arg_min(quotations.outlet, quotations.published_at) as first_outlet,
    list_sort(list(distinct quotations.outlet)) as outlet_list,
    count(distinct fold(quotations.speaker)) as distinct_speakers
from quotations
inner join carried on quotations.text_digest = carried.text_digest
group by quotations.text_digest;

comment on view quote_reuse is 'One row per quotation of 25 characters or more that stands in more than one article in the same words.';
comment on column quote_reuse.cluster_id is 'Digest of the words.';
comment on column quote_reuse.example is 'The words as first printed.';
comment on column quote_reuse.outlets is 'Outlets that carry them.';
comment on column quote_reuse.articles is 'Articles that carry them.';
comment on column quote_reuse.first_published is 'The earliest known time of publication; undated articles do not count.';
comment on column quote_reuse.last_published is 'The latest.';
comment on column quote_reuse.first_outlet is 'The outlet of the earliest dated article.';
comment on column quote_reuse.outlet_list is 'The outlets.';
comment on column quote_reuse.distinct_speakers is 'Named speakers to whom they are given; more than 1 asks for a look.';
