-- Note that a migration is applied; number 0 stands for the first version.
insert into news.migration (number, applied_at) values ($number, current_timestamp);
