-- Who published a story first that several outlets carry.
create or replace view first_to_publish as
with carried as (
    select
        articles.group_id as story_id,
        articles.outlet,
        articles.title,
        articles.published_at,
        articles.is_zone_known,
        articles.published_precision,
        rank() over (
            partition by articles.group_id
            order by published_by(articles.published_at, articles.published_precision) nulls last
        ) as place
    from articles
    where articles.group_id is not null
)

select
    story_id,
    arg_min(title, (place, title)) as example,
    if(
        count(distinct outlet) filter (place = 1 and published_at is not null) = 1,
        any_value(outlet) filter (place = 1),
        null
    ) as first_outlet,
    min(published_at) filter (place = 1) as first_at,
    count(distinct outlet) as outlets,
    count(*) as articles,
    count(*) filter (published_at is null) as undated,
    date_diff('minute', min(published_at), max(published_at)) as spread_minutes,
    bool_and(is_zone_known and coalesce(published_precision <> 'day', true)) as are_all_times_known
from carried
group by story_id
having count(distinct outlet) > 1;

comment on view first_to_publish is 'One row per text that several outlets carry: who had it first. Only what the warehouse has can be first in it.';
comment on column first_to_publish.story_id is 'The text: articles.group_id has it for each article.';
comment on column first_to_publish.example is 'The headline of the earliest.';
comment on column first_to_publish.first_outlet is 'The outlet that printed it first; null if two print the same time, or the same day without one, or if nobody prints a date.';
comment on column first_to_publish.first_at is 'When it was first printed: a day without a time comes after the times of that day.';
comment on column first_to_publish.outlets is 'Outlets that carry it.';
comment on column first_to_publish.articles is 'Articles that carry it.';
comment on column first_to_publish.undated is 'Those without a date: any of them may have been first.';
comment on column first_to_publish.spread_minutes is 'Minutes from the earliest to the latest printed time.';
comment on column first_to_publish.are_all_times_known is 'Whether all print a time with its zone; if not, the order may be another.';
