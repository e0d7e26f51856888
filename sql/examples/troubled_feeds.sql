-- Which feeds went quiet or fail?
select
    outlet,
    url,
    state,
    reason,
    n_failures,
    last_new_link_at,
    usual_gap_hours,
    next_poll_at
from feed_health
where state in ('failing', 'quiet', 'empty')
order by state, n_failures desc, last_new_link_at nulls first, url;
