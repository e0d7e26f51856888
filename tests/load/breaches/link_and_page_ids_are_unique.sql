-- A page is stored a second time.
insert into news.page select * from news.page limit 1;
