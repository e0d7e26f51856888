-- An article has one group at most, and two that a link of text or address joins have the same.
with linked as (
    select
        one.group_id as one_id,
        other.group_id as other_id,
        link.article_a as article_id
    from news.article_link as link
    left join news.article_group as one on link.article_a = one.article_id
    left join news.article_group as other on link.article_b = other.article_id
    where link.kind <> 'same_title'
)

select
    article_id,
    count(*) as n_rows
from news.article_group
group by article_id
having count(*) > 1
union all
select
    article_id,
    count(*)
from linked
where one_id is null or other_id is null or one_id <> other_id
group by article_id;
