-- All tables and views of the database, to tell an empty one, ours and a foreign one apart.
select schema_name || '.' || table_name as object_name from duckdb_tables() where not internal and not temporary
union all
select schema_name || '.' || view_name from duckdb_views() where not internal and not temporary;
