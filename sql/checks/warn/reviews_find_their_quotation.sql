-- A review in force applies to a quotation of the current version, unless it says that there is none.
select
    review_id,
    state,
    url,
    article_id,
    text
from quotation_reviews
where state <> 'applies' and verdict <> 'rejected';
