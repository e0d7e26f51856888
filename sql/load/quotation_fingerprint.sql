-- The fingerprints of wordings that represent a cluster, but for those that enough others have.
insert into news.quotation_fingerprint (fingerprint, wording_id)
with owned as (
    select
        fingerprint,
        count(*) as n_owners
    from fingerprint_owner
    group by fingerprint
)

select
    given.fingerprint,
    given.wording_id
from given_fingerprint as given
left join owned on given.fingerprint = owned.fingerprint
where given.wording_id in (select wording_id from given_wording where is_representative)
qualify
    coalesce(owned.n_owners, 0)
    + row_number() over (partition by given.fingerprint order by given.wording_id) <= $most_owners;
