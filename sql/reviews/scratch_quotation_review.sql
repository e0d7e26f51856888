-- Where a reviewer's own SQL puts words on quotations: the columns of a sheet, gone with the connection.
create temp table quotation_review (
    verdict varchar,
    speaker varchar,
    speaker_kind varchar,
    wikidata_qid varchar,
    anonymity varchar,
    anonymity_descriptor varchar,
    told_to varchar,
    said_on date,
    kind varchar,
    cleared varchar[],
    note varchar,
    reviewed_by varchar,
    reviewed_at timestamptz,
    text varchar,
    article_id uuid,
    text_digest varchar,
    occurrence integer
);
