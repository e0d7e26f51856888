-- What did unnamed sources say, and how are they described?
select
    outlet,
    anonymity_descriptor as described_as,
    text as said,
    told_to
from quotations
where anonymity in ('anonymous_official', 'anonymous_person')
order by published_at desc nulls last, quotation_id
limit 10;
