-- Every article is in two groups.
insert into news.article_group select article_id, uuid(), run_id from news.article;
insert into news.article_group select article_id, uuid(), run_id from news.article;
