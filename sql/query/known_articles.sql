-- When the given articles were first captured and last looked at, and when the newest version says that they were
-- published. A look is an answer of the server, whatever it was; articles are known by their addresses then.
with known as (
    select
        article_id,
        any_value(url_normalized) as url_normalized,
        min(captured_at) as first_captured_at,
        max(captured_at) as last_captured_at,
        max_by(published_at, captured_at) as published_at
    from news.article
    where article_id in (select unnest($article_ids::uuid[]))
    group by article_id
),

looks as (
    select
        link.url_normalized,
        max(outcome.ended_at) as looked_at
    from news.outcome as outcome
    inner join news.link as link on outcome.link_id = link.link_id
    where
        outcome.status in ('loaded', 'new_version', 'unchanged', 'rejected')
        and outcome.run_id not in (select run_id from news.run where flow = 'reprocess')
        and outcome.ended_at >= $looks_since::timestamptz
        and link.url_normalized in (select url_normalized from known)
    group by link.url_normalized
)

select
    known.article_id,
    known.first_captured_at,
    known.published_at,
    coalesce(greatest(known.last_captured_at, looks.looked_at), known.last_captured_at) as last_looked_at
from known
left join looks on known.url_normalized = looks.url_normalized;
