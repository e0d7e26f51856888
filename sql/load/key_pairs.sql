-- Pairs of a given version and another article's with an address, a text or a headline in common. A key that many
-- articles of one outlet have is no article's: a front page declared as the address of each, a column's standing head.
with given as materialized (
    select 'same_url' as likeness, unnest(url_keys) as key, version_id, article_id, day from sketched_version
    union all
    select 'foreign_url', foreign_url_key, version_id, article_id, day from sketched_version
    where foreign_url_key is not null
    union all
    select 'same_text', text_key, version_id, article_id, day from sketched_version
    union all
    select 'same_title', title_key, version_id, article_id, day from sketched_version
    where title_key is not null
),

others as materialized (
    select 'same_url' as likeness, key, version_id, article_id, outlet, day
    from (select unnest(url_keys) as key, version_id, article_id, outlet, day from news.article_sketch)
    where key in (select key from given)
    union all
    select 'foreign_url', foreign_url_key, version_id, article_id, outlet, day from news.article_sketch
    where foreign_url_key in (select key from given)
    union all
    select 'same_text', text_key, version_id, article_id, outlet, day from news.article_sketch
    where text_key in (select key from given)
    union all
    select 'same_title', title_key, version_id, article_id, outlet, day from news.article_sketch
    where title_key in (select key from given)
),

telling as (
    select
        likeness,
        key,
        version_id,
        article_id,
        day
    from others
    qualify
        count(distinct article_id) over (partition by likeness, key, outlet) <= $most_own
        -- One headline everywhere is many outlets' or nobody's: "Breaking news".
        and (likeness <> 'same_title' or count(distinct article_id) over (partition by likeness, key) <= $most_owners)
),

alike as (
    select
        given.likeness,
        other.likeness as other_likeness,
        given.version_id,
        other.version_id as other_id,
        abs(given.day - other.day) as n_days
    from given
    inner join telling as other on given.key = other.key and given.article_id <> other.article_id
    where exists (
        select 1 from telling as own
        where own.likeness = given.likeness and own.key = given.key and own.version_id = given.version_id
    )
)

select distinct
    version_id,
    other_id,
    if(likeness = other_likeness, likeness, 'foreign_url') as likeness
from alike
where
    (likeness = other_likeness and (likeness <> 'same_title' or n_days <= $most_days))
    or (likeness = 'same_url' and other_likeness = 'foreign_url')
    or (likeness = 'foreign_url' and other_likeness = 'same_url')
qualify row_number() over (partition by version_id, likeness, other_likeness order by n_days, other_id) <= $most_links;
