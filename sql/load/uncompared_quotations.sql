-- The quotations of versions that are compared, in their order; looked for by their rows, see uncompared_bodies.sql.
select
    version_id,
    quotation_id,
    text_digest,
    text
from news.quotation
where rowid in (select rowid from news.quotation where version_id in (select version_id from given_version))
order by version_id, quotation_no;
