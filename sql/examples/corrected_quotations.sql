-- What have people corrected, and what had been found?
select
    reviewed_at,
    reviewed_by,
    review_verdict,
    speaker_found,
    speaker,
    anonymity,
    outlet,
    text
from quotations
where is_reviewed
order by reviewed_at desc, quotation_id
limit 20;
