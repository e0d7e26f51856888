-- A part was loaded a second time.
insert into news.loaded_part select * from news.loaded_part limit 1;
