-- Statements that drop every view and macro of the schema main.
select 'drop view if exists main."' || replace(view_name, '"', '""') || '"' as statement
from duckdb_views()
where not internal and not temporary and schema_name = 'main'
union all
select distinct
    'drop ' || case function_type when 'table_macro' then 'macro table' else 'macro' end
    || ' if exists main."' || replace(function_name, '"', '""') || '"'
from duckdb_functions()
where not internal and schema_name = 'main' and function_type in ('macro', 'table_macro');
