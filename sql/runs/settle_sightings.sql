-- A sighting that was lost with a damaged part, made again from the outcome of its link.
insert into news.sighting (link_id, source_id, seen_at, run_id)
select
    link_id,
    source_id,
    ended_at,
    run_id
from news.outcome
where
    run_id = $run_id
    and link_id not in (select link_id from news.sighting where run_id = $run_id);
