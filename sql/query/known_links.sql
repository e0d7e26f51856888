-- Those of the given links that were found before.
select link_id from news.link where link_id in (select unnest($link_ids::uuid[]));
