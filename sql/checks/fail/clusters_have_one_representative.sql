-- Every cluster has gathered around one of its wordings.
with members as (
    select distinct
        cluster_id,
        wording_id
    from news.quotation_cluster
)

select
    members.cluster_id,
    count(*) filter (where wording.is_representative) as n_representatives
from members
left join news.quotation_wording as wording on members.wording_id = wording.wording_id
group by members.cluster_id
having count(*) filter (where wording.is_representative) <> 1;
