-- The wordings of the given clusters, and the run that brought each.
with members as (
    select
        cluster_id,
        wording_id,
        min(run_id) as run_id
    from news.quotation_cluster
    where cluster_id in (select cluster_id from given_cluster)
    group by cluster_id, wording_id
)

select
    members.cluster_id,
    members.run_id,
    wording.wording_id,
    wording.words,
    wording.is_representative
from members
inner join news.quotation_wording as wording on members.wording_id = wording.wording_id;
