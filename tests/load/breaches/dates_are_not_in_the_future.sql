-- A page is dated a year ahead.
update news.article set published_at = published_at + interval 1 year;
