-- Note from which text of sql/ the tables, macros and views were made.
insert into news.definition (sql_digest, defined_at) values ($sql_digest, current_timestamp);
