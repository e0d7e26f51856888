-- How the links ended. What was read is resolved by the capture it gave; if two links led to one capture, the first
-- is credited with it.
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
with staged as (
    select
        *,
        row_number() over (partition by version_id, status order by ended_at, link_id) > 1 as is_repeated
    from read_parquet($files, union_by_name = true)
)

select
    staged.link_id,
    staged.source_id,
    case
        when staged.status <> 'read' then staged.status
        when staged.is_repeated and capture.is_new then 'unchanged'
        else coalesce(capture.status, staged.status)
    end as resolved,
    staged.stage,
    case
        when staged.status <> 'read' or resolved <> 'unchanged' then staged.reason
        when staged.is_repeated then 'DUP_UNCHANGED'
        else coalesce(capture.reason, 'DUP_UNCHANGED')
    end,
    staged.http_status,
    coalesce(capture.stored_version_id, staged.version_id),
    staged.not_before,
    staged.ended_at,
    staged.run_id
from staged
left join capture on staged.version_id = capture.version_id and staged.status = 'read'
returning status;
