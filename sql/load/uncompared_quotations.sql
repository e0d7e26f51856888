-- The quotations of versions that are compared, in their order.
select
    version_id,
    quotation_id,
    text_digest,
    text
from news.quotation
where version_id in (select version_id from given_version)
order by version_id, quotation_no;
