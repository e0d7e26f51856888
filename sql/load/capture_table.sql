-- What becomes of each capture of the part that is being loaded: filled by capture.sql, read by the inserts after it.
create or replace temp table capture (
    version_id uuid,
    status varchar,
    is_version boolean,
    stored_version_id uuid
);
