-- A link joins two articles that are known, by a version of each, the smaller key first, once for each kind.
with sides as (
    select
        link.article_a,
        link.article_b,
        link.kind,
        link.article_a < link.article_b as is_ordered,
        one.article_id is not distinct from link.article_a
        and other.article_id is not distinct from link.article_b as is_known
    from news.article_link as link
    left join news.article as one on link.version_a = one.version_id
    left join news.article as other on link.version_b = other.version_id
)

select
    article_a,
    article_b,
    kind,
    count(*) as n_rows
from sides
group by article_a, article_b, kind
having count(*) > 1 or not bool_and(is_ordered and is_known);
