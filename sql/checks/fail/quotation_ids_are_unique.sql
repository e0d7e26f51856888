-- No quotation is stored twice.
select
    quotation_id,
    count(*) as n_rows
from news.quotation
group by quotation_id
having count(*) > 1;
