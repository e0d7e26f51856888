-- Which quotation is which.
insert into news.quotation_pair (
    version_id,
    previous_version_id,
    article_id,
    quotation_id,
    previous_quotation_id,
    similarity,
    run_id
)
select
    version_id,
    previous_version_id,
    article_id,
    quotation_id,
    previous_quotation_id,
    similarity,
    run_id
from given_pair;
