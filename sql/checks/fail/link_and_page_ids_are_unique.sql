-- No link and no page is stored twice.
select
    'link' as kind,
    link_id as id,
    count(*) as n_rows
from news.link
group by link_id
having count(*) > 1
union all
select
    'page',
    page_id,
    count(*)
from news.page
group by page_id
having count(*) > 1;
