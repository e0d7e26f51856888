-- Articles that wait no longer.
delete from news.uncompared_article where article_id in (select article_id from given_article);
