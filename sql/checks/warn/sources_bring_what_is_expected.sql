-- A source brings as many articles as its file expects.
select
    source_id,
    outlet,
    state,
    last_7d,
    expected_per_day,
    days_watched,
    newest_captured_at
from source_freshness
where state in ('silent', 'stale', 'low');
