-- How each feed, sitemap, section and list does.
create or replace view feed_health as
with reference as (
    select max(ended_at) as reference_at from news.run
),

summed as (
    select
        poll.feed_id,
        max(poll.run_id) as run_id,
        max(poll.polled_at) filter (where poll.status <> 'not_due') as asked_at,
        arg_max(poll.n_entries, poll.run_id) filter (where poll.status = 'ok') as n_entries,
        count(*) filter (
            where poll.status <> 'not_due' and poll.polled_at > reference.reference_at - interval 28 days
        ) as polls_28d,
        coalesce(
            sum(poll.n_new_links) filter (where poll.polled_at > reference.reference_at - interval 28 days), 0
        )::bigint as new_links_28d,
        count(*) filter (
            where poll.status = 'failed' and poll.polled_at > reference.reference_at - interval 28 days
        ) as failures_28d
    from news.poll as poll
    cross join reference
    group by poll.feed_id
)

select
    poll.feed_id,
    poll.source_id,
    sources.outlet,
    poll.url,
    poll.via,
    case
        when poll.polled_at <= reference.reference_at - interval 8 days then 'not_polled'
        when poll.n_failures > 0 then 'failing'
        when
            poll.usual_gap_hours is not null
            and epoch(reference.reference_at - poll.last_new_link_at) / 3600 > greatest(4 * poll.usual_gap_hours, 72)
            then 'quiet'
        when summed.n_entries = 0 then 'empty'
        else 'well'
    end as state,
    poll.status as last_status,
    poll.reason,
    poll.http_status,
    poll.n_failures,
    summed.asked_at,
    poll.whole_at,
    poll.last_new_link_at,
    epoch(reference.reference_at - poll.last_new_link_at) / 3600 as silent_hours,
    poll.usual_gap_hours,
    summed.n_entries,
    summed.polls_28d,
    summed.new_links_28d,
    summed.failures_28d,
    poll.next_poll_at
from summed
inner join news.poll as poll on summed.feed_id = poll.feed_id and summed.run_id = poll.run_id
cross join reference
left join sources on poll.source_id = sources.source_id;

comment on view feed_health is 'One row per feed, sitemap, section and list, as its last turn left it. The reference is the end of the newest run.';
comment on column feed_health.feed_id is 'Key: see news.poll.';
comment on column feed_health.source_id is 'The source.';
comment on column feed_health.outlet is 'The outlet''s name.';
comment on column feed_health.url is 'Its address, without secrets.';
comment on column feed_health.via is 'feed, sitemap, section or list.';
comment on column feed_health.state is 'not_polled: no turn for 8 days, it may have left its source''s file; failing; quiet: no new link for 3 days and four times its usual gap; empty; well.';
comment on column feed_health.last_status is 'What came of its last turn: ok, not_modified, unchanged, failed or not_due.';
comment on column feed_health.reason is 'The reason code of the last failure, until it is read again.';
comment on column feed_health.http_status is 'The HTTP status of its last turn; null where no server answered.';
comment on column feed_health.n_failures is 'Failures in a row, up to now.';
comment on column feed_health.asked_at is 'When it was last asked; null if never.';
comment on column feed_health.whole_at is 'When it was last sent whole; null if never.';
comment on column feed_health.last_new_link_at is 'When it last brought a link that was new to it; null if never.';
comment on column feed_health.silent_hours is 'Hours from then to the reference.';
comment on column feed_health.usual_gap_hours is 'Hours that usually lie between two new links; null while unknown.';
comment on column feed_health.n_entries is 'Entries when it was last read, or sitemaps in an index.';
comment on column feed_health.polls_28d is 'How often it was asked in the 28 days before the reference.';
comment on column feed_health.new_links_28d is 'New links that it brought in these days; not those of its first poll.';
comment on column feed_health.failures_28d is 'How often it could not be read in these days.';
comment on column feed_health.next_poll_at is 'When it is due again.';
