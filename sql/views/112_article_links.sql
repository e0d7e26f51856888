-- Which articles are one, or copies of one another.
create or replace view article_links as
with printed as (
    select
        numbers.article_id,
        article.outlet,
        article.url,
        coalesce(utc_day(article.published_at), article.published_on) as published_day,
        published_by(article.published_at, article.published_precision) as printed_by,
        numbers.first_captured_at
    from version_numbers as numbers
    inner join news.article as article on numbers.version_id = article.version_id
    where numbers.is_current
),

placed as (
    select
        link.kind,
        link.score,
        link.evidence,
        one,
        other,
        (one.printed_by, one.first_captured_at, one.article_id)
        <= (other.printed_by, other.first_captured_at, other.article_id) as is_in_order
    from news.article_link as link
    inner join printed as one on link.article_a = one.article_id
    inner join printed as other on link.article_b = other.article_id
)

select
    kind,
    score,
    evidence,
    if(is_in_order, one.article_id, other.article_id) as earlier_id,
    if(is_in_order, one.outlet, other.outlet) as earlier_outlet,
    if(is_in_order, one.url, other.url) as earlier_url,
    if(is_in_order, one.published_day, other.published_day) as earlier_day,
    if(is_in_order, other.article_id, one.article_id) as later_id,
    if(is_in_order, other.outlet, one.outlet) as later_outlet,
    if(is_in_order, other.url, one.url) as later_url,
    if(is_in_order, other.published_day, one.published_day) as later_day
from placed;

comment on view article_links is 'One row per pair of articles and kind of likeness. A pair may have several kinds.';
comment on column article_links.kind is 'same_url: one page at two addresses. republication: one text at two outlets, and the same to the word or said to come from elsewhere. near_duplicate: most of one text stands in the other. same_title: one headline within three days, and no more than that.';
comment on column article_links.score is 'From 0 to 1. Where texts were compared, about how much of the shorter stands in the longer; 1 for one address; 0.6 for a headline.';
comment on column article_links.evidence is 'What they have in common, in words.';
comment on column article_links.earlier_id is 'The article that was printed first: a day without a time comes after the times of that day, an undated article last; of two printed at once the one that was seen first.';
comment on column article_links.earlier_outlet is 'Its outlet.';
comment on column article_links.earlier_url is 'Its address.';
comment on column article_links.earlier_day is 'The day on which it was published; null if unknown.';
comment on column article_links.later_id is 'The other article.';
comment on column article_links.later_outlet is 'Its outlet.';
comment on column article_links.later_url is 'Its address.';
comment on column article_links.later_day is 'The day on which it was published; null if unknown.';
