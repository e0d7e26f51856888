-- Groups that turned out to be one.
update news.article_group
set group_id = merger.into_id
from given_merger as merger
where news.article_group.group_id = merger.group_id;
