-- Articles of some sources that are young enough to be looked at again, the youngest first: each with the link that led to
-- it first, and what was known of it there.
with recent as (
    select
        source_id,
        article_id,
        any_value(url_normalized) as url_normalized,
        min(captured_at) as first_captured_at,
        max(captured_at) as last_captured_at,
        max_by(published_at, captured_at) as published_at,
        arg_max(page_id, captured_at) as page_id,
        least(coalesce(max_by(published_at, captured_at), min(captured_at)), min(captured_at)) as began_at
    from news.article
    where source_id in (select unnest($source_ids::varchar[]))
    group by source_id, article_id
    having began_at >= $began_since::timestamptz
),

looks as (
    select
        outcome.source_id,
        link.url_normalized,
        max(outcome.ended_at) filter (outcome.status <> 'deferred') as looked_at,
        max(outcome.not_before) as not_before
    from news.outcome as outcome
    inner join news.link as link on outcome.link_id = link.link_id
    where
        outcome.status in ('loaded', 'new_version', 'unchanged', 'rejected', 'deferred')
        and outcome.run_id not in (select run_id from news.run where flow = 'reprocess')
        and outcome.source_id in (select unnest($source_ids::varchar[]))
        and outcome.ended_at >= $began_since::timestamptz
    group by outcome.source_id, link.url_normalized
)

select
    recent.article_id,
    recent.source_id,
    recent.first_captured_at,
    recent.published_at,
    coalesce(greatest(recent.last_captured_at, looks.looked_at), recent.last_captured_at) as last_looked_at,
    link.url,
    link.url_normalized,
    link.title_hint,
    link.published_hint
from recent
inner join news.page as page on recent.page_id = page.page_id
inner join news.link as link on page.link_id = link.link_id
left join looks on recent.source_id = looks.source_id and recent.url_normalized = looks.url_normalized
where
    starts_with(lower(link.url), 'http')
    and link.via not in ('file', 'warc')
    and (looks.not_before is null or looks.not_before <= $now::timestamptz)
order by recent.source_id, recent.began_at desc, link.url;
