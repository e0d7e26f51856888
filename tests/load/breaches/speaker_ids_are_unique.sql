-- A speaker is stored a second time.
insert into news.speaker select * from news.speaker limit 1;
