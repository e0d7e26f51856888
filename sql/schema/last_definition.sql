-- The text of sql/ that the warehouse was last brought up to.
select sql_digest from news.definition order by rowid desc limit 1;
