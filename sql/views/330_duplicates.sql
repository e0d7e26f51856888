-- Articles that carry the same text or most of it, or the same headline on the same day.
create or replace view duplicates as
with current_articles as materialized (
    select
        group_id,
        article_id,
        outlet,
        url,
        title,
        published_at,
        published_precision,
        published_day
    from articles
),

alike as (
    select
        'same_text' as evidence,
        cast(group_id as varchar) as group_key,
        article_id,
        outlet,
        url,
        title,
        published_at,
        published_precision
    from current_articles
    where group_id is not null
    union all
    select
        'same_title_and_day',
        published_day || ' ' || fold(title),
        article_id,
        outlet,
        url,
        title,
        published_at,
        published_precision
    from current_articles
    where title is not null and published_day is not null
    qualify count(*) over (partition by published_day, fold(title)) > 1
),

-- In the order in which they were printed: what has a day without a time comes after the times of that day.
placed as (
    select
        evidence,
        group_key,
        outlet,
        url,
        title,
        published_at,
        rank() over (
            partition by evidence, group_key
            order by published_by(published_at, published_precision) nulls last
        ) as place
    from alike
)

select
    evidence,
    group_key,
    count(*) as articles,
    count(distinct outlet) as outlets,
    arg_min(title, (place, title)) as example,
    min(published_at) filter (place = 1) as first_published,
    if(
        count(distinct outlet) filter (place = 1 and published_at is not null) = 1,
        any_value(outlet) filter (place = 1),
        null
    ) as first_outlet,
    list_sort(list(distinct outlet)) as outlet_list,
    list_sort(list(url)) as urls
from placed
group by evidence, group_key
having count(*) > 1;

comment on view duplicates is 'One row per group of two or more articles at different addresses that look like one.';
comment on column duplicates.evidence is 'same_text (one address in two forms, or most of the text: see article_copies), or same_title_and_day (the day in UTC); a pair may stand in both.';
comment on column duplicates.group_key is 'What they share: the key of the group, or day and headline.';
comment on column duplicates.articles is 'Articles in the group.';
comment on column duplicates.outlets is 'Outlets in the group.';
comment on column duplicates.example is 'The headline of the earliest.';
comment on column duplicates.first_published is 'When it was first printed: a day without a time comes after the times of that day, and an undated article last.';
comment on column duplicates.first_outlet is 'The outlet that printed it first; null if two print the same time, or the same day without one.';
comment on column duplicates.outlet_list is 'The outlets.';
comment on column duplicates.urls is 'The addresses.';
