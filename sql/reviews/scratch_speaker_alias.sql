-- Where a reviewer's own SQL puts words on names: the columns of a sheet, gone with the connection.
create temp table speaker_alias (
    verdict varchar default 'same',
    alias varchar,
    speaker varchar,
    source_id varchar,
    article_id uuid,
    speaker_kind varchar,
    wikidata_qid varchar,
    note varchar,
    reviewed_by varchar,
    reviewed_at timestamptz
);
