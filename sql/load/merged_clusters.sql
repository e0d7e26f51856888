-- Clusters that turned out to be part of another.
update news.quotation_cluster
set cluster_id = given_merger.into_id
from given_merger
where quotation_cluster.cluster_id = given_merger.cluster_id;
