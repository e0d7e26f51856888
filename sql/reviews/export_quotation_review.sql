-- Every word of a reviewer on a quotation, oldest first.
select
    verdict,
    speaker,
    speaker_kind,
    wikidata_qid,
    anonymity,
    anonymity_descriptor,
    told_to,
    said_on,
    kind,
    cleared,
    note,
    reviewed_by,
    reviewed_at,
    text,
    article_id,
    text_digest,
    occurrence
from news.quotation_review
order by reviewed_at, run_id, review_id;
