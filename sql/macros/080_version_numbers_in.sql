-- The versions of the articles of some readings in the order in which they were captured. What the outlet changed makes a version, what
-- our code reads otherwise does not: two captures are told apart by what one reader made of both (the program in one
-- version, told the same of the outlet). As long as none has read both and their contents differ, they count as one.
create or replace macro version_numbers_in(readings, refusals) as table
with ordered as (
    select
        capture_id,
        captured_at,
        first_run_id,
        n_readings,
        code_rank,
        version_id,
        article_id,
        reader_digest,
        content_digest,
        char_count,
        access,
        lag(capture_id) over captures as previous_capture_id,
        lag(reader_digest) over captures as previous_reader_digest,
        lag(content_digest) over captures as previous_digest
    from capture_readings_in(readings, refusals)
    where is_article
    window captures as (partition by article_id order by captured_at, first_run_id, capture_id)
),

-- Neighbours that count as read by different code, compared by the newest that has read both.
compared as (
    select
        ordered.capture_id,
        arg_max(
            newer.content_digest <> older.content_digest,
            (code_order(newer.code_version), newer.run_id, older.run_id)
        ) as is_change
    from ordered
    inner join query_table(readings) as newer on ordered.capture_id = newer.capture_id
    inner join query_table(readings) as older
        on ordered.previous_capture_id = older.capture_id and newer.reader_digest = older.reader_digest
    where ordered.reader_digest <> ordered.previous_reader_digest and ordered.content_digest <> ordered.previous_digest
    group by ordered.capture_id
),

numbered as (
    select
        ordered.*,
        count(*) filter (
            ordered.previous_capture_id is null
            or (
                ordered.reader_digest = ordered.previous_reader_digest
                and ordered.content_digest <> ordered.previous_digest
            )
            or compared.is_change
        ) over (
            partition by ordered.article_id order by ordered.captured_at, ordered.first_run_id, ordered.capture_id
        ) as version_no
    from ordered
    left join compared on ordered.capture_id = compared.capture_id
),

-- Of captures that count as one version the newest code's first is shown.
versions as (
    select
        article_id,
        version_no,
        min(captured_at) as captured_at,
        sum(n_readings) as n_readings,
        arg_min(capture_id, (-code_rank, captured_at, first_run_id)) as capture_id,
        arg_min(version_id, (-code_rank, captured_at, first_run_id)) as version_id,
        arg_min(char_count, (-code_rank, captured_at, first_run_id)) as char_count,
        arg_min(access, (-code_rank, captured_at, first_run_id)) as access
    from numbered
    group by article_id, version_no
),

measured as (
    select
        *,
        max(char_count) over (
            partition by article_id order by version_no rows between unbounded preceding and 1 preceding
        ) as longest_before,
        coalesce(
            char_count <= 0.1 * longest_before
            or (access in ('paywall', 'consent', 'bot_wall', 'script_only') and char_count <= 0.5 * longest_before),
            false
        ) as is_shrunk
    from versions
)

select
    version_id,
    article_id,
    capture_id,
    version_no,
    captured_at,
    n_readings,
    is_shrunk,
    max(version_no) over articles as n_versions,
    version_no = max(version_no) filter (not is_shrunk) over articles as is_current,
    min(captured_at) over articles as first_captured_at,
    max(captured_at) over articles as latest_captured_at,
    max(version_no) filter (not is_shrunk) over (
        partition by article_id order by version_no rows between unbounded preceding and 1 preceding
    ) as compared_no
from measured
window articles as (partition by article_id);

comment on macro table version_numbers_in is 'version_numbers_in(readings, refusals): the versions of each article, as in the view version_numbers, of tables named that have the rows of news.reading and news.refusal of some articles.';
