-- A source falls silent.
update news.source set min_articles_per_day = 5;
update news.run set started_at = started_at + interval 30 days, ended_at = ended_at + interval 30 days;
