-- Every outcome says how the link ended: none is left at "read", and one that read something names a stored version.
select
    run_id,
    link_id,
    status,
    version_id
from news.outcome
where
    status not in ('loaded', 'new_version', 'unchanged', 'duplicate', 'rejected', 'deferred')
    or (
        status in ('loaded', 'new_version', 'unchanged')
        and (version_id is null or version_id not in (select version_id from news.article))
    );
