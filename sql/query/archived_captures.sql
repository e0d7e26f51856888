-- What can be read again: of every capture the page that counts, and pages that parsing or extraction refused. Each with
-- the link that led to it and where its bytes are.
with captures as (
    select
        readings.capture_id,
        readings.article_id,
        readings.page_id,
        readings.page_captured_at as captured_at,
        readings.code_version,
        readings.reader_digest
    from capture_readings as readings
),

refused as (
    select
        null as capture_id,
        null as article_id,
        page.page_id,
        page.fetched_at as captured_at,
        run.code_version,
        null as reader_digest
    from news.page as page
    inner join news.rejection as rejection
        on page.link_id = rejection.link_id and page.payload_digest = rejection.payload_digest
    inner join news.run as run on rejection.run_id = run.run_id
    where
        rejection.stage in ('parse', 'extract')
        and page.page_id not in (select page_id from news.reading)
    qualify row_number() over (partition by page.page_id order by rejection.run_id desc) = 1
),

chosen as (
    select * from captures
    union all
    select * from refused
)

select
    chosen.capture_id,
    chosen.article_id,
    chosen.captured_at,
    chosen.reader_digest,
    page.page_id,
    page.final_url,
    page.http_status,
    page.content_type,
    page.payload_digest,
    page.n_bytes,
    page.elapsed_ms,
    page.archive_path,
    page.archive_offset,
    page.warc_record_id,
    link.link_id,
    link.source_id,
    link.url,
    link.url_normalized,
    link.via,
    link.found_in_url,
    link.found_at,
    link.title_hint,
    link.published_hint
from chosen
inner join news.page as page on chosen.page_id = page.page_id
inner join news.link as link on page.link_id = link.link_id
left join sources on link.source_id = sources.source_id
left join news.article as article
    on chosen.article_id = article.article_id and chosen.page_id = article.page_id and chosen.captured_at = article.captured_at
where
    ($since::timestamptz is null or chosen.captured_at >= $since)
    and ($until::timestamptz is null or chosen.captured_at < $until)
    and (
        $outlet = ''
        or link.source_id = $outlet
        or fold(sources.outlet) = fold($outlet)
        or fold(article.outlet) = fold($outlet)
    )
    and (not $is_other_code or chosen.code_version <> $code_version)
    and ($article_ids::uuid[] is null or chosen.article_id in (select unnest($article_ids::uuid[])))
qualify row_number() over (partition by page.page_id, chosen.captured_at order by article.version_id) = 1
order by chosen.captured_at, page.page_id;
