-- The versions that the part brings, to be linked.
create or replace temp table given_version as
select version_id
from capture
where is_version;
