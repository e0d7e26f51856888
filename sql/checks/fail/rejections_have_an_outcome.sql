-- A link that was rejected in a finished run has an outcome rejected or deferred with the same reason.
select
    rejection.run_id,
    rejection.link_id,
    rejection.reason
from news.rejection as rejection
where
    rejection.link_id is not null
    and rejection.run_id in (select run_id from news.run)
    and not exists (
        select 1
        from news.outcome as outcome
        where
            outcome.run_id = rejection.run_id
            and outcome.link_id = rejection.link_id
            and outcome.status in ('rejected', 'deferred')
            and outcome.reason = rejection.reason
    );
