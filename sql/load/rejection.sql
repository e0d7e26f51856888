-- What gave no article: a run log, appended.
insert into news.rejection (
    link_id,
    source_id,
    item_key,
    stage,
    reason,
    detail,
    is_retryable,
    not_before,
    n_attempts,
    http_status,
    limit_name,
    limit_value,
    measured_value,
    payload_digest,
    rejected_at,
    run_id
)
select
    link_id,
    source_id,
    item_key,
    stage,
    reason,
    detail,
    is_retryable,
    not_before,
    n_attempts,
    http_status,
    limit_name,
    limit_value,
    measured_value,
    payload_digest,
    rejected_at,
    run_id
from read_parquet($files, union_by_name = true);
