-- A quotation is stored a second time.
insert into news.quotation select * from news.quotation limit 1;
