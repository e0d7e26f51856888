-- Definitions of before had no headers.
alter table news.source add column headers struct(name varchar, value varchar)[];
