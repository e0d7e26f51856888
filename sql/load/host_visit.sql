-- What hosts were asked: a run log, appended.
insert into news.host_visit (
    host,
    first_asked_at,
    last_asked_at,
    n_requests,
    n_failed,
    last_http_status,
    last_reason,
    robots,
    robots_read_at,
    robots_digest,
    robots_text,
    crawl_delay_seconds,
    not_before,
    run_id
)
select
    host,
    first_asked_at,
    last_asked_at,
    n_requests,
    n_failed,
    last_http_status,
    last_reason,
    robots,
    robots_read_at,
    robots_digest,
    robots_text,
    crawl_delay_seconds,
    not_before,
    run_id
from read_parquet($files, union_by_name = true);
