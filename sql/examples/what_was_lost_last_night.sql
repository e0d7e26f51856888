-- What happened to every link of the newest run, and at which stage were links lost?
select
    source_id,
    stage,
    status,
    reason,
    count(*) as links
from outcomes
where run_id = (select max(run_id) from runs)
group by all
order by source_id, links desc, stage, status, reason;
