-- A version is stored a second time.
insert into news.article select * from news.article limit 1;
