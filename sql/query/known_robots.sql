-- What the hosts' robots.txt said when they were last read.
with latest as (
    select
        host,
        robots_digest,
        robots_read_at
    from news.host_visit
    where robots_read_at > $since::timestamptz
    qualify row_number() over (partition by host order by robots_read_at desc, run_id desc) = 1
),

texts as (
    select
        host,
        robots_digest,
        any_value(robots_text) as robots_text
    from news.host_visit
    where robots_text is not null and (host, robots_digest) in (select (host, robots_digest) from latest)
    group by host, robots_digest
)

select
    latest.host,
    latest.robots_read_at,
    texts.robots_text
from latest
left join texts on latest.host = texts.host and latest.robots_digest = texts.robots_digest
where latest.robots_digest is null or texts.robots_text is not null;
