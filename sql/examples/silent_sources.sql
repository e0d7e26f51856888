-- Which sources are silent, stale or low?
select
    outlet,
    state,
    newest_captured_at,
    last_7d,
    expected_per_day
from source_freshness
where state in ('silent', 'stale', 'low')
order by newest_captured_at nulls first, outlet;
