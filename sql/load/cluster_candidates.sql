-- For each given wording the clusters whose fingerprints have most in common with its own. One that few wordings have
-- says more than one that many have: each counts as one, shared out among its owners.
with weights as (
    select
        fingerprint,
        wording_id,
        1 / count(*) over (partition by fingerprint) as share
    from fingerprint_owner
),

pairs as (
    select
        given.wording_id,
        weights.wording_id as owner_id,
        sum(weights.share) as weight
    from given_fingerprint as given
    inner join weights on given.fingerprint = weights.fingerprint
    group by given.wording_id, weights.wording_id
    qualify row_number() over (partition by given.wording_id order by weight desc, owner_id) <= $most_candidates
),

owners as (
    select distinct
        wording_id,
        cluster_id
    from news.quotation_cluster
    where wording_id in (select owner_id from pairs)
)

select
    pairs.wording_id,
    owners.cluster_id,
    max(pairs.weight) as weight
from pairs
inner join owners on pairs.owner_id = owners.wording_id
group by pairs.wording_id, owners.cluster_id;
