-- No version of an article is stored twice.
select
    version_id,
    count(*) as n_rows
from news.article
group by version_id
having count(*) > 1;
