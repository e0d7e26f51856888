-- Sources whose definition differs from the last one stored: every definition is kept.
insert into news.source (
    source_id,
    outlet,
    homepage_url,
    country,
    language,
    time_zone,
    min_articles_per_day,
    feeds,
    sitemaps,
    sections,
    lists,
    files,
    warcs,
    body_selectors,
    delay_seconds,
    poll_hours_min,
    poll_hours_max,
    headers,
    run_id
)
with stored as (
    select
        source_id,
        outlet,
        homepage_url,
        country,
        language,
        time_zone,
        min_articles_per_day,
        feeds,
        sitemaps,
        sections,
        lists,
        files,
        warcs,
        body_selectors,
        delay_seconds,
        poll_hours_min,
        poll_hours_max,
        headers,
        run_id
    from news.source
    qualify row_number() over (partition by source_id order by run_id desc) = 1
),

changed as (
    select
        source_id,
        outlet,
        homepage_url,
        country,
        language,
        time_zone,
        min_articles_per_day,
        feeds,
        sitemaps,
        sections,
        lists,
        files,
        warcs,
        body_selectors,
        delay_seconds,
        poll_hours_min,
        poll_hours_max,
        coalesce(headers, []) as headers
    from read_parquet($files, union_by_name = true)
    except
    select
        source_id,
        outlet,
        homepage_url,
        country,
        language,
        time_zone,
        min_articles_per_day,
        feeds,
        sitemaps,
        sections,
        lists,
        files,
        warcs,
        body_selectors,
        delay_seconds,
        poll_hours_min,
        poll_hours_max,
        headers
    from stored
)

select
    source_id,
    outlet,
    homepage_url,
    country,
    language,
    time_zone,
    min_articles_per_day,
    feeds,
    sitemaps,
    sections,
    lists,
    files,
    warcs,
    body_selectors,
    delay_seconds,
    poll_hours_min,
    poll_hours_max,
    headers,
    (select any_value(run_id) from read_parquet($files, union_by_name = true))
from changed;
