-- A word of a reviewer is stored once.
select
    review_id,
    count(*) as n_rows
from (
    select review_id from news.speaker_alias
    union all
    select review_id from news.quotation_review
)
group by review_id
having count(*) > 1;
