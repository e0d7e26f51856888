-- Every table and view of the warehouse.
select schema_name, table_name from duckdb_tables() where not internal and not temporary and schema_name = 'news'
union all
select schema_name, view_name from duckdb_views() where not internal and not temporary and schema_name = 'main'
order by all;
