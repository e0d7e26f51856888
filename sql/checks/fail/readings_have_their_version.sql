-- Every reading of a capture has its row in news.article, and no row is without the reading that shows it.
select
    version_id,
    'no row in news.article' as fault
from news.reading
where version_id not in (select version_id from news.article)
union all
select
    version_id,
    'no row in news.reading'
from news.article
where version_id not in (select version_id from news.reading);
