-- Some of the versions that wait for their links, oldest first.
create or replace temp table given_version as
select version_id
from news.unlinked_version
order by rowid
limit $n_versions;
