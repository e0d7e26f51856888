-- The run itself: a run log, appended.
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
from read_parquet($files, union_by_name = true);
