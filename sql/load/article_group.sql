-- Articles with the groups that they belong to from now on.
insert into news.article_group (article_id, group_id, run_id)
select
    article_id,
    group_id,
    run_id
from given_member
where article_id not in (select article_id from news.article_group);
