-- These versions wait no longer.
delete from news.unlinked_version
where version_id in (select version_id from given_version);
