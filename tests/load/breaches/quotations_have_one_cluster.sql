-- Words stand in no cluster.
delete from news.quotation_cluster;
