-- A reading is lost.
delete from news.reading where version_id = (select min(version_id) from news.reading);
