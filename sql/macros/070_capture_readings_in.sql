-- What the newest code makes of every capture, of all readings or of some.
-- Some: all readings and refusals of the captures of some articles. Their versions do not depend on other articles',
-- and a load asks for those of a few among many.
create or replace macro capture_readings_in(readings, refusals) as table
with codes as (
    select
        code_version,
        rank() over (order by code_order(code_version), code_version) as code_rank
    from (
        select code_version from query_table(readings)
        union
        select code_version from query_table(refusals)
    )
),

verdicts as (
    select
        reading.capture_id,
        reading.captured_at,
        codes.code_rank,
        reading.run_id,
        true as is_reading,
        {
            'version_id': reading.version_id,
            'article_id': reading.article_id,
            'page_id': reading.page_id,
            'page_captured_at': reading.captured_at,
            'code_version': reading.code_version,
            'reader_digest': reading.reader_digest,
            'content_digest': reading.content_digest,
            'char_count': reading.char_count,
            'access': reading.access
        } as verdict
    from query_table(readings) as reading
    inner join codes on reading.code_version = codes.code_version
    union all
    select
        refusal.capture_id,
        null,
        codes.code_rank,
        refusal.run_id,
        false,
        null
    from query_table(refusals) as refusal
    inner join codes on refusal.code_version = codes.code_version
),

newest as (
    select
        capture_id,
        min(captured_at) as captured_at,
        min(run_id) filter (is_reading) as first_run_id,
        count(*) filter (is_reading) as n_readings,
        arg_max(is_reading, (code_rank, run_id)) as is_article,
        max(code_rank) as code_rank,
        arg_max(verdict, (code_rank, run_id)) filter (is_reading) as verdict
    from verdicts
    group by capture_id
)

select
    capture_id,
    captured_at,
    first_run_id,
    n_readings,
    is_article,
    code_rank,
    verdict.version_id,
    verdict.article_id,
    verdict.page_id,
    verdict.page_captured_at,
    verdict.code_version,
    verdict.reader_digest,
    verdict.content_digest,
    verdict.char_count,
    verdict.access
from newest;

comment on macro table capture_readings_in is 'capture_readings_in(readings, refusals): what the newest code makes of each capture, as in the view capture_readings, of tables named that have the rows of news.reading and news.refusal of some articles.';
