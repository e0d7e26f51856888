-- Whether extraction goes wrong at an outlet.
create or replace view extraction_quality as
with removed as (
    select
        version_id,
        count(*) as removed_blocks
    from news.removed_block
    group by version_id
)

select
    cast(date_trunc('week', utc_day(articles.captured_at)) as date) as week,
    articles.outlet,
    articles.extraction_method,
    count(*) as articles,
    median(articles.word_count) as median_words,
    count(*) filter (where articles.word_count < 100) as short,
    count(*) filter (where articles.title is null) as no_title,
    count(*) filter (where len(articles.authors) = 0) as no_author,
    count(*) filter (where articles.published_day is null) as undated,
    count(*) filter (where articles.is_truncated) as truncated,
    cast(coalesce(sum(removed.removed_blocks), 0) as bigint) as removed_blocks
from articles
left join removed on articles.version_id = removed.version_id
group by date_trunc('week', utc_day(articles.captured_at)), articles.outlet, articles.extraction_method;

comment on view extraction_quality is 'One row per week, outlet and way of extraction: articles is the denominator of every count.';
comment on column extraction_quality.week is 'Monday of the week in which the articles were captured, cut in UTC.';
comment on column extraction_quality.outlet is 'The outlet''s name.';
comment on column extraction_quality.extraction_method is 'Which extractor gave the text: selector (the source''s own), trafilatura, trafilatura_fallback (its slower way), container, json_ld, live_posts or plain_text.';
comment on column extraction_quality.articles is 'Articles.';
comment on column extraction_quality.median_words is 'Median number of words.';
comment on column extraction_quality.short is 'Those of fewer than 100 words.';
comment on column extraction_quality.no_title is 'Those without a headline.';
comment on column extraction_quality.no_author is 'Those without an author.';
comment on column extraction_quality.undated is 'Those without a day of publication.';
comment on column extraction_quality.truncated is 'Those known or suspected to be incomplete.';
comment on column extraction_quality.removed_blocks is 'Stretches of text taken out of them.';
