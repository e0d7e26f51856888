-- Every link that a finished run saw has exactly one outcome in it, and no outcome is without a sighting.
with entries as (
    select
        run_id,
        link_id,
        1 as n_sighted,
        0 as n_ended
    from news.sighting
    union all
    select
        run_id,
        link_id,
        0,
        1
    from news.outcome
)

select
    run_id,
    link_id,
    sum(n_sighted) as n_sighted,
    sum(n_ended) as n_ended
from entries
where run_id in (select run_id from news.run)
group by run_id, link_id
having sum(n_sighted) <> sum(n_ended);
