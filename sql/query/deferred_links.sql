-- Links of some sources whose last outcome is deferred, and due.
with latest as (
    select
        link_id,
        status,
        not_before
    from news.outcome
    where
        source_id in (select unnest($source_ids::varchar[]))
        and run_id not in (select run_id from news.run where flow = 'reprocess')
    qualify row_number() over (partition by link_id order by ended_at desc, run_id desc) = 1
)

select
    link.link_id,
    link.source_id,
    link.url,
    link.url_normalized,
    link.via,
    link.found_in_url,
    link.found_at,
    link.title_hint,
    link.published_hint
from latest
inner join news.link as link on latest.link_id = link.link_id
where
    latest.status = 'deferred'
    and (latest.not_before is null or latest.not_before <= $now)
    -- Files and archives are read again when they are named again, not over the network; rechecks when they are due.
    and link.via not in ('file', 'warc', 'recheck')
order by link.found_at, link.link_id;
