-- The ledger has every part once.
select
    run_id,
    part_name,
    count(*) as n_rows
from news.loaded_part
group by run_id, part_name
having count(*) > 1;
