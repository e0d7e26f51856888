-- How every link of every run ended.
create or replace view outcomes as
select
    outcome.run_id,
    run.flow,
    run.started_at as run_started_at,
    outcome.source_id,
    sources.outlet,
    outcome.link_id,
    link.url,
    link.via,
    outcome.status,
    outcome.stage,
    outcome.reason,
    outcome.http_status,
    outcome.version_id,
    outcome.not_before,
    outcome.ended_at
from news.outcome as outcome
left join news.run as run on outcome.run_id = run.run_id
left join news.link as link on outcome.link_id = link.link_id
left join sources on outcome.source_id = sources.source_id;

comment on view outcomes is 'One row per link and run: how it ended. Every link that a run saw ends as exactly one of them.';
comment on column outcomes.run_id is 'The run.';
comment on column outcomes.flow is 'The flow that ran; null while the run is still under way.';
comment on column outcomes.run_started_at is 'When the run began; null while it is still under way.';
comment on column outcomes.source_id is 'The source.';
comment on column outcomes.outlet is 'The outlet''s name.';
comment on column outcomes.link_id is 'The link.';
comment on column outcomes.url is 'Its address.';
comment on column outcomes.via is 'How it was found: feed, sitemap, section, list, file or warc.';
comment on column outcomes.status is 'loaded, new_version, unchanged, duplicate, rejected or deferred.';
comment on column outcomes.stage is 'Where in the pipeline it ended.';
comment on column outcomes.reason is 'The reason code; null for loaded and new_version.';
comment on column outcomes.http_status is 'The last HTTP status; null where no server was asked.';
comment on column outcomes.version_id is 'The stored version that was read; for unchanged the one it equals.';
comment on column outcomes.not_before is 'When another try makes sense; null if never or at any time.';
comment on column outcomes.ended_at is 'When the link was done with.';
