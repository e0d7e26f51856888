-- Which quotations are one, as outlets cut it.
create table if not exists news.quotation_cluster (
    text_digest varchar not null,
    wording_id uuid not null,
    cluster_id uuid not null,
    run_id uuid not null
);

comment on table news.quotation_cluster is 'One row per text_digest of news.quotation: the cluster of these words. Only cluster_id changes, when two clusters turn out to be one; the older keeps its key.';
comment on column news.quotation_cluster.text_digest is 'Key: the words, as in news.quotation.';
comment on column news.quotation_cluster.wording_id is 'The words without brackets, accents and punctuation, in news.quotation_wording.';
comment on column news.quotation_cluster.cluster_id is 'The cluster: the key of its first wording.';
comment on column news.quotation_cluster.run_id is 'The run that first brought these words.';
