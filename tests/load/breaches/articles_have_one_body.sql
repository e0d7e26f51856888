-- A text is lost.
delete from news.article_body where version_id = (select min(version_id) from news.article);
