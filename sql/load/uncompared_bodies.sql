-- The texts of versions that are compared.
select
    version_id,
    body
from news.article_body
where version_id in (select version_id from given_version);
