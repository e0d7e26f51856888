-- Two outlets side by side over a period.
create or replace macro compare_outlets(one, other, first_day, last_day) as table
select
    articles.outlet,
    count(distinct articles.article_id) as articles,
    count(distinct articles.article_id) filter (where articles.is_republished) as republished,
    count(distinct articles.article_id) filter (where articles.is_own) as own_articles,
    median(articles.word_count) as median_words,
    any_value(quoted.quotes) as quotes,
    any_value(quoted.attributions) as attributions,
    any_value(quoted.anonymous) as anonymous,
    any_value(quoted.anonymous / nullif(quoted.attributions, 0)) as anonymous_share,
    any_value(quoted.own_attributions) as own_attributions,
    any_value(quoted.own_anonymous / nullif(quoted.own_attributions, 0)) as own_anonymous_share
from articles
left join (
    select
        outlet,
        count(*) as quotes,
        count(*) filter (where anonymity <> 'unresolved') as attributions,
        count(*) filter (where anonymity in ('anonymous_official', 'anonymous_person')) as anonymous,
        count(*) filter (where anonymity <> 'unresolved' and is_own) as own_attributions,
        count(*) filter (
            where anonymity in ('anonymous_official', 'anonymous_person') and is_own
        ) as own_anonymous
    from quotations
    where published_day between cast(first_day as date) and cast(last_day as date)
    group by outlet
) as quoted on articles.outlet = quoted.outlet
where
    fold(articles.outlet) in (fold(one), fold(other))
    and articles.published_day between cast(first_day as date) and cast(last_day as date)
group by articles.outlet
order by articles.outlet;

comment on macro table compare_outlets is 'compare_outlets(one, other, first day, last day): articles, copy, quotations and anonymity of two outlets; days in UTC, case and accents do not matter.';
