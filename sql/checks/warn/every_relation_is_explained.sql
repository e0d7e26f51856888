-- Every table, view and column carries a comment.
select
    table_name,
    column_name
from duckdb_columns()
where
    not internal
    and database_name = current_database()
    and schema_name in ('main', 'news')
    and comment is null
union all
select
    view_name,
    null
from duckdb_views()
where not internal and not temporary and schema_name = 'main' and comment is null;
