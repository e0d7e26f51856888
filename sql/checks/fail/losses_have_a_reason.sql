-- An outcome other than loaded and new_version carries a reason code.
select
    run_id,
    link_id,
    status
from news.outcome
where status not in ('loaded', 'new_version', 'read') and reason is null;
