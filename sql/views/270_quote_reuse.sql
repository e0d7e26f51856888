-- Quotations that several articles carry, as a whole or in part, and who had them first.
create or replace view quote_reuse as
with printed as materialized (
    select
        cluster_id,
        text,
        text_digest,
        article_id,
        version_id,
        outlet,
        speaker,
        published_at
    from quotations
),

carried as (
    select
        cluster_id,
        count(distinct article_id) as articles,
        count(distinct outlet) as outlets
    from printed
    where length(text) >= 25
    group by cluster_id
    having count(distinct article_id) > 1
),

-- In the order in which they were printed: what has a day without a time comes after the times of that day.
placed as (
    select
        printed.cluster_id,
        printed.text,
        printed.text_digest,
        printed.outlet,
        printed.speaker,
        printed.published_at,
        carried.articles,
        carried.outlets,
        rank() over (
            partition by printed.cluster_id
            order by published_by(printed.published_at, article.published_precision) nulls last
        ) as place
    from printed
    inner join carried on printed.cluster_id = carried.cluster_id
    inner join news.article as article on printed.version_id = article.version_id
)

select
    cluster_id,
    arg_min(text, (place, -length(text), text)) as example,
    any_value(outlets) as outlets,
    any_value(articles) as articles,
    count(distinct text_digest) as wordings,
    min(published_at) filter (place = 1) as first_published,
    max(published_at) as last_published,
    if(
        count(distinct outlet) filter (place = 1 and published_at is not null) = 1,
        any_value(outlet) filter (place = 1),
        null
    ) as first_outlet,
    list_sort(list(distinct outlet)) as outlet_list,
    count(distinct fold(speaker)) as distinct_speakers
from placed
group by cluster_id;

comment on view quote_reuse is 'One row per quotation of 25 characters or more that stands in more than one article: in the same words, shortened, re-cut or changed a little.';
comment on column quote_reuse.cluster_id is 'The quotation, however it was cut: quotations.cluster_id has it for each.';
comment on column quote_reuse.example is 'The words as first printed.';
comment on column quote_reuse.outlets is 'Outlets that carry them.';
comment on column quote_reuse.articles is 'Articles that carry them.';
comment on column quote_reuse.wordings is 'Different wordings; 1 if all print the same words.';
comment on column quote_reuse.first_published is 'When it was first printed: a day without a time comes after the times of that day, and an undated article last.';
comment on column quote_reuse.last_published is 'The latest.';
comment on column quote_reuse.first_outlet is 'The outlet that printed it first; null if two print the same time, or the same day without one.';
comment on column quote_reuse.outlet_list is 'The outlets.';
comment on column quote_reuse.distinct_speakers is 'Named speakers to whom they are given; more than 1 asks for a look.';
