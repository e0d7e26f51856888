-- One article is linked with one that nobody has read.
insert into news.article_link
select article_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff', 'same_url', 1, 'made up', version_id, uuid(), run_id
from news.article limit 1;
