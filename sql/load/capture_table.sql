-- What becomes of each capture of the part that is being loaded: filled by capture.sql, read by the inserts after it.
-- is_new: what was read of it is stored. is_reading: it is noted as a reading of the capture capture_id.
-- stored_version_id: the row of news.article that has what was read. uncompared_id: an article to be compared again.
create or replace temp table capture (
    version_id uuid,
    article_id uuid,
    capture_id uuid,
    stored_version_id uuid,
    status varchar,
    reason varchar,
    is_new boolean,
    is_reading boolean,
    uncompared_id uuid
);
