-- Some of the words that wait for their cluster.
select
    text_digest,
    min(text),
    min(run_id)
from news.quotation
where text_digest in (select text_digest from news.unclustered_quotation order by rowid limit $n_texts)
group by text_digest;
