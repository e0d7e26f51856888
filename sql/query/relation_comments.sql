-- What every table and view says of itself.
select
    schema_name,
    table_name,
    coalesce(comment, '') as comment
from duckdb_tables()
where not internal and not temporary and schema_name = 'news'
union all
select
    schema_name,
    view_name,
    coalesce(comment, '')
from duckdb_views()
where not internal and not temporary and schema_name = 'main'
order by all;
