-- Words with their clusters.
insert into news.quotation_cluster (text_digest, wording_id, cluster_id, run_id)
select
    text_digest,
    wording_id,
    cluster_id,
    run_id
from given_digest;
