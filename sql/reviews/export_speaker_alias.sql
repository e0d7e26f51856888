-- Every word of a reviewer on a name, oldest first.
select
    verdict,
    alias,
    speaker,
    source_id,
    article_id,
    speaker_kind,
    wikidata_qid,
    note,
    reviewed_by,
    reviewed_at
from news.speaker_alias
order by reviewed_at, run_id, review_id;
