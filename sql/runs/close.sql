-- The row of a run that was killed, from what its folder says of it.
insert into news.run (
    flow,
    asked,
    started_at,
    ended_at,
    state,
    n_sources,
    n_failed_sources,
    code_version,
    prefect_flow_run_id,
    run_id
)
select
    $flow,
    $asked,
    $started_at,
    $ended_at,
    'interrupted',
    (select count(distinct source_id) from news.sighting where run_id = $run_id),
    0,
    $code_version,
    null,
    $run_id;
