-- Pairs of a given version and another article's, whose texts have much in common.
--
-- What many articles of one outlet have in common is the outlet's own ("The Post is owned by its readers", or the
-- frame of a forecast): it counts neither as common nor as part of the text.
with owners as (
    select
        print,
        version_id,
        article_id,
        outlet,
        n_prints
    from (
        select
            version_id,
            article_id,
            outlet,
            len(prints) as n_prints,
            unnest(prints) as print
        from news.article_sketch
        where day between $first_day and $last_day
    )
    where print in (
        select unnest(prints) from sketched_version
    )
),

house as materialized (
    select
        print,
        outlet
    from owners
    group by print, outlet
    having count(distinct article_id) > $most_own
),

telling as materialized (
    select
        owners.print,
        owners.version_id,
        owners.article_id,
        owners.outlet,
        owners.n_prints,
        owners.version_id in (select version_id from sketched_version) as is_given
    from owners
    anti join house on owners.print = house.print and owners.outlet = house.outlet
),

sizes as (
    select
        version_id,
        count(*) as n_prints
    from telling
    where is_given
    group by version_id
),

shared as (
    select
        one.version_id,
        other.version_id as other_id,
        any_value(one.outlet = other.outlet) as is_one_outlet,
        any_value(other.n_prints) as n_of_other,
        count(*) as n_shared
    from telling as one
    inner join telling as other on one.print = other.print and one.article_id <> other.article_id
    where one.is_given and not (other.is_given and other.version_id < one.version_id)
    group by one.version_id, other.version_id
    having count(*) >= $least_shared
),

compared as (
    select
        shared.version_id,
        shared.other_id,
        shared.is_one_outlet,
        shared.n_shared / least(sizes.n_prints, shared.n_of_other) as share_of_shorter,
        shared.n_shared / greatest(sizes.n_prints, shared.n_of_other) as share_of_longer
    from shared
    inner join sizes on shared.version_id = sizes.version_id
)

select
    version_id,
    other_id,
    share_of_shorter,
    share_of_longer
from compared
where
    share_of_shorter >= if(is_one_outlet, $least_share_at_home, $least_share)
    and share_of_longer >= if(is_one_outlet, $least_of_longer_at_home, $least_of_longer)
qualify
    row_number() over (
        partition by version_id order by share_of_shorter desc, share_of_longer desc, other_id
    ) <= $most_links;
