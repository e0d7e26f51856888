-- The wordings that have a fingerprint in common with those given: the one pass over the table of fingerprints.
create or replace temp table fingerprint_owner as
select
    fingerprint,
    wording_id
from news.quotation_fingerprint
where fingerprint in (select fingerprint from given_fingerprint);
