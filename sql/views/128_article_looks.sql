-- What came of the newest look at every article, also where nothing could be read any more.
create or replace view article_looks as
with current_versions as (
    select
        numbers.article_id,
        article.source_id,
        article.outlet,
        article.url,
        article.url_normalized,
        numbers.captured_at,
        numbers.latest_captured_at,
        numbers.version_no < numbers.n_versions as is_newest_withheld
    from version_numbers as numbers
    inner join news.article as article on numbers.version_id = article.version_id
    where numbers.is_current
),

looks as (
    select
        coalesce(reading.article_id, by_address.article_id) as article_id,
        outcome.ended_at,
        outcome.status,
        outcome.reason,
        outcome.http_status
    from news.outcome as outcome
    left join news.link as link on outcome.link_id = link.link_id
    left join (
        select distinct
            version_id,
            article_id
        from news.reading
    ) as reading on outcome.version_id = reading.version_id
    left join current_versions as by_address on link.url_normalized = by_address.url_normalized
    where
        outcome.status <> 'duplicate'
        and outcome.stage not in ('discover', 'run')
        and outcome.run_id not in (select run_id from news.run where flow = 'reprocess')
),

newest as (
    select
        article_id,
        count(*) as n_looks,
        max(ended_at) as last_looked_at,
        arg_max(status, ended_at) as last_status,
        arg_max({'reason': reason, 'http_status': http_status}, ended_at) as said
    from looks
    group by article_id
)

select
    current_versions.article_id,
    current_versions.source_id,
    current_versions.outlet,
    current_versions.url,
    newest.n_looks,
    newest.last_looked_at,
    newest.last_status,
    newest.said.reason as last_reason,
    newest.said.http_status as last_http_status,
    coalesce(newest.said.http_status in (404, 410), false) as is_gone,
    current_versions.is_newest_withheld,
    current_versions.captured_at,
    current_versions.latest_captured_at
from current_versions
left join newest on current_versions.article_id = newest.article_id;

comment on view article_looks is 'One row per article: when it was last looked at and what came of it. An article that is gone, or behind a wall by now, keeps its last good text in articles.';
comment on column article_looks.article_id is 'Key: the article.';
comment on column article_looks.source_id is 'The source that brought it.';
comment on column article_looks.outlet is 'The outlet''s name.';
comment on column article_looks.url is 'The address it was fetched from.';
comment on column article_looks.n_looks is 'How many times it was looked at.';
comment on column article_looks.last_looked_at is 'When it was last looked at; of a file its time of last change.';
comment on column article_looks.last_status is 'How that ended: loaded, new_version, unchanged, rejected or deferred.';
comment on column article_looks.last_reason is 'The reason code; null for loaded and new_version.';
comment on column article_looks.last_http_status is 'What the server said; null where none was asked.';
comment on column article_looks.is_gone is 'Whether it said 404 or 410.';
comment on column article_looks.is_newest_withheld is 'Whether the newest version is not shown in articles because little is left of its text.';
comment on column article_looks.captured_at is 'When the version in articles was first captured.';
comment on column article_looks.latest_captured_at is 'When the newest version was captured, shown or not.';
