-- Somebody forgot to explain a column.
alter table news.article add column mood varchar;
