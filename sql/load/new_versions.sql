-- What the part brings of articles, to be linked.
create or replace temp table given_version as
select version_id
from capture
where is_new;
