-- Less than half of the links of a source are rejected in its newest run (of ten links or more).
with newest as (
    select
        source_id,
        max(run_id) as run_id
    from news.outcome
    -- What was refused once is refused again when it is read again.
    where run_id not in (select run_id from news.run where flow = 'reprocess')
    group by source_id
)

select
    outcome.source_id,
    outcome.run_id,
    count(*) as links,
    count(*) filter (where outcome.status = 'rejected') as rejected,
    rejected / links as rejected_share
from news.outcome as outcome
inner join newest on outcome.source_id = newest.source_id and outcome.run_id = newest.run_id
-- What lies outside the days that the run was asked for was not tried.
where outcome.reason is distinct from 'LINK_OUTSIDE_DATES'
group by outcome.source_id, outcome.run_id
having links >= 10 and rejected_share >= 0.5;
