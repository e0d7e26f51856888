-- The given wordings that have a cluster.
select distinct
    wording_id,
    cluster_id
from news.quotation_cluster
where wording_id in (select wording_id from given_wording);
