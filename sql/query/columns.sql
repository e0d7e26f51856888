-- What every column of a table or view says of itself.
select
    schema_name,
    table_name,
    column_name,
    data_type,
    coalesce(comment, '') as comment
from duckdb_columns()
where not internal and database_name = current_database() and schema_name in ('main', 'news')
order by schema_name, table_name, column_index;
