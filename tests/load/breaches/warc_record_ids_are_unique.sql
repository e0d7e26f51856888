-- A record of the archive is noted a second time.
insert into news.warc_record select * from news.warc_record limit 1;
