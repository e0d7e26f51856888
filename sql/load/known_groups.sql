-- The groups of the given articles that have one.
select
    article_id,
    group_id
from news.article_group
where article_id in (select article_id from given_member);
