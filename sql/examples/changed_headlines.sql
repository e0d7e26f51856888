-- Which headlines changed after publication?
select
    outlet,
    old_title,
    new_title,
    captured_at
from headline_changes
order by captured_at desc, url
limit 10;
