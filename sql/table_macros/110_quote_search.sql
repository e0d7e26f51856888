-- Quotations that contain some words.
create or replace macro quote_search(words) as table
select *
from quotations
where contains(fold(text), fold(words))
order by published_at desc nulls last, quotation_id;

comment on macro table quote_search is 'quote_search(''our demand''): current quotations that contain these words, without regard to case and accents; newest first.';
