-- Wordings that are new.
insert into news.quotation_wording (wording_id, words, is_representative)
select
    wording_id,
    words,
    is_representative
from given_wording;
