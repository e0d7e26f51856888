-- The words of every quotation have one cluster, unless they still wait for it.
select
    quotation.text_digest,
    count(distinct cluster.rowid) as n_clusters
from news.quotation as quotation
left join news.quotation_cluster as cluster on quotation.text_digest = cluster.text_digest
where quotation.text_digest not in (select text_digest from news.unclustered_quotation)
group by quotation.text_digest
having count(distinct cluster.rowid) <> 1;
