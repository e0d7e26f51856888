-- The last whole answer for each of the given addresses that was read, or was what had been read: the version it gave,
-- the record that has its bytes, and with what the server may be asked whether it has changed. Only the address that
-- gave the validators is told of them, and none is given if the answer came before a certain time.
with addresses as (
    select
        link_id,
        url_normalized
    from news.link
    where url_normalized in (select unnest($addresses::varchar[]))
),

looks as (
    select
        addresses.url_normalized,
        max(outcome.ended_at) as captured_at,
        arg_max(outcome.version_id, outcome.ended_at) as version_id
    from news.outcome as outcome
    inner join addresses on outcome.link_id = addresses.link_id
    where
        outcome.status in ('loaded', 'new_version', 'unchanged')
        and outcome.http_status in (200, 203)
        and outcome.version_id is not null
    group by addresses.url_normalized
),

answers as (
    select
        looks.url_normalized,
        looks.captured_at,
        looks.version_id,
        page.final_url,
        record.url,
        record.etag,
        record.last_modified,
        coalesce(record.refers_to_record_id, record.record_id) as original_id
    from looks
    inner join addresses on looks.url_normalized = addresses.url_normalized
    inner join news.page as page on addresses.link_id = page.link_id
    inner join news.warc_record as record on page.page_id = record.page_id and looks.captured_at = record.captured_at
    where record.http_status in (200, 203)
)

select
    answers.url_normalized,
    answers.version_id,
    case
        when
            answers.captured_at >= $validated_since::timestamptz
            -- Not if its address holds a secret, which the archive does not have.
            and answers.url = answers.final_url
            and coalesce(answers.etag, answers.last_modified) is not null
            then answers.final_url
    end as validated_url,
    answers.etag as last_etag,
    answers.last_modified as last_last_modified,
    original.record_id,
    original.kind,
    original.url,
    original.captured_at,
    original.http_status,
    original.content_type,
    original.etag,
    original.last_modified,
    original.payload_digest,
    original.warc_digest,
    original.archive_path,
    original.archive_offset,
    original.n_bytes,
    original.refers_to_record_id,
    original.page_id
from answers
inner join news.warc_record as original on answers.original_id = original.record_id
qualify row_number() over (partition by answers.url_normalized order by original.captured_at) = 1;
