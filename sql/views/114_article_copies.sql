-- Which articles stand in the warehouse more than once, and which of them counts.
create or replace view article_copies as
with members as (
    select
        article_group.group_id,
        article_group.article_id,
        article.outlet,
        article.version_id in (
            select version_id from news.origin where says_so(confidence)
        ) as is_republished,
        published_by(article.published_at, article.published_precision) as printed_by,
        numbers.first_captured_at
    from news.article_group as article_group
    inner join version_numbers as numbers on article_group.article_id = numbers.article_id
    inner join news.article as article on numbers.version_id = article.version_id
    where numbers.is_current
)

select
    article_id,
    group_id,
    count(*) over (partition by group_id) as n_articles,
    row_number() over in_order as place,
    place > 1 as is_copy,
    first_value(article_id) over in_order as original_id,
    first_value(outlet) over in_order as original_outlet
from members
window in_order as (
    partition by group_id
    order by is_republished, printed_by nulls last, first_captured_at, article_id
);

comment on view article_copies is 'One row per article that the warehouse has more than once, at several addresses or outlets: linked by address or text, directly or by others between them. A headline alone makes no copy.';
comment on column article_copies.article_id is 'Key: the article.';
comment on column article_copies.group_id is 'One for all that are one.';
comment on column article_copies.n_articles is 'How many they are.';
comment on column article_copies.place is 'From 1: those that do not say that they came from elsewhere come first, and the earlier printed before the later.';
comment on column article_copies.is_copy is 'Whether another one comes before it: whoever leaves all of these out counts each text once.';
comment on column article_copies.original_id is 'The article that comes first.';
comment on column article_copies.original_outlet is 'Its outlet: the original''s, if the warehouse has it.';
