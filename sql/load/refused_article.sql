-- Articles that lost a capture: those that are left are compared again.
insert into news.uncompared_article (article_id)
select distinct article_id
from read_parquet($files, union_by_name = true);
