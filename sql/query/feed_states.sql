-- The state of the feeds of some sources, and their habits over the last weeks.
with asked as (
    select
        feed_id,
        status,
        polled_at,
        n_entries,
        n_new_links,
        n_new_links / greatest(
            epoch(polled_at - lag(polled_at) over (partition by feed_id order by run_id)) / 3600, 1
        ) as new_links_per_hour
    from news.poll
    where
        source_id in (select unnest($source_ids::varchar[]))
        and status <> 'not_due'
        and polled_at > $since::timestamptz
),

habits as (
    select
        feed_id,
        min(polled_at) as watched_since,
        max(polled_at) as asked_at,
        sum(n_new_links) as n_new_links,
        max(new_links_per_hour) as busiest_per_hour,
        median(n_entries) filter (status = 'ok') as usual_entries,
        count(*) filter (status = 'ok') as n_reads
    from asked
    group by feed_id
),

latest as (
    select
        feed_id,
        reason,
        n_failures,
        etag,
        last_modified,
        payload_digest,
        whole_at,
        last_new_link_at,
        usual_gap_hours,
        next_poll_at,
        max(run_id) filter (status = 'ok') over (partition by feed_id) as read_by_run_id
    from news.poll
    where source_id in (select unnest($source_ids::varchar[]))
    qualify row_number() over (partition by feed_id order by run_id desc) = 1
)

select
    latest.feed_id,
    latest.reason,
    latest.n_failures,
    latest.etag,
    latest.last_modified,
    latest.payload_digest,
    latest.whole_at,
    latest.last_new_link_at,
    latest.usual_gap_hours,
    latest.next_poll_at,
    run.code_version as read_by_code,
    habits.watched_since,
    habits.asked_at,
    coalesce(habits.n_new_links, 0)::integer as n_new_links,
    coalesce(habits.busiest_per_hour, 0)::double as busiest_per_hour,
    habits.usual_entries,
    coalesce(habits.n_reads, 0) as n_reads
from latest
left join habits on latest.feed_id = habits.feed_id
left join news.run as run on latest.read_by_run_id = run.run_id;
