-- A link of which nothing more is known is deferred: the next run fetches it again.
insert into news.outcome (
    link_id,
    source_id,
    status,
    stage,
    reason,
    http_status,
    version_id,
    not_before,
    ended_at,
    run_id
)
select
    link_id,
    source_id,
    'deferred',
    'run',
    'RUN_INTERRUPTED',
    null,
    null,
    null,
    $ended_at,
    run_id
from news.sighting
where
    run_id = $run_id
    and link_id not in (select link_id from news.outcome where run_id = $run_id);
