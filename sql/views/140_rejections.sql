-- What gave no article, and why.
create or replace view rejections as
select
    rejection.run_id,
    run.flow,
    rejection.source_id,
    sources.outlet,
    link.url,
    rejection.item_key,
    rejection.stage,
    rejection.reason,
    rejection.detail,
    rejection.is_retryable,
    rejection.not_before,
    rejection.n_attempts,
    rejection.http_status,
    rejection.limit_name,
    rejection.limit_value,
    rejection.measured_value,
    rejection.payload_digest,
    rejection.rejected_at,
    rejection.link_id
from news.rejection as rejection
left join news.run as run on rejection.run_id = run.run_id
left join news.link as link on rejection.link_id = link.link_id
left join sources on rejection.source_id = sources.source_id;

comment on view rejections is 'One row per link, page, file or feed that gave no article in a run, with the reason.';
comment on column rejections.run_id is 'The run.';
comment on column rejections.flow is 'The flow that ran; null while the run is still under way.';
comment on column rejections.source_id is 'The source.';
comment on column rejections.outlet is 'The outlet''s name.';
comment on column rejections.url is 'The link''s address; null for a feed, sitemap or entry that never became a link.';
comment on column rejections.item_key is 'Address, or path#member.';
comment on column rejections.stage is 'Where in the pipeline: discover, fetch, read, parse, extract, load or run.';
comment on column rejections.reason is 'The reason code.';
comment on column rejections.detail is 'What happened, in one line.';
comment on column rejections.is_retryable is 'Whether a later try may end differently.';
comment on column rejections.not_before is 'When another try makes sense; null if final, or at any time.';
comment on column rejections.n_attempts is 'Tries made.';
comment on column rejections.http_status is 'The last HTTP status.';
comment on column rejections.limit_name is 'The limit that was exceeded.';
comment on column rejections.limit_value is 'Its value.';
comment on column rejections.measured_value is 'What was measured against it.';
comment on column rejections.payload_digest is 'SHA-256 of the bytes that were refused, hexadecimal.';
comment on column rejections.rejected_at is 'When.';
comment on column rejections.link_id is 'The link, if it was one.';
