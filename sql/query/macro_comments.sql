-- What every macro says of itself.
select
    function_name,
    parameters,
    coalesce(comment, '') as comment
from duckdb_functions()
where not internal and schema_name = 'main' and function_type in ('macro', 'table_macro')
order by function_name;
