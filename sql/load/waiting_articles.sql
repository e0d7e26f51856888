-- Some of the articles that wait to be compared.
select distinct article_id
from (select article_id from news.uncompared_article order by rowid limit $n_articles);
