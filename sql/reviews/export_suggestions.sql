-- Names that look like one person, for a verdict: same, distinct, or nothing.
select
    null as verdict,
    a_name as alias,
    b_name as speaker,
    null as note,
    null as reviewed_by,
    similarity,
    a_quotes,
    b_quotes
from speaker_alias_review
order by similarity desc, a_quotes + b_quotes desc, a_id, b_id;
