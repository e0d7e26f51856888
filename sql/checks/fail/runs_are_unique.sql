-- A run has one row, and did not end before it began.
select
    run_id,
    count(*) as n_rows,
    min(ended_at - started_at) as shortest
from news.run
group by run_id
having count(*) > 1 or min(ended_at) < max(started_at);
