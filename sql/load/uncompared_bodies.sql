-- The texts of versions that are compared. They are looked for by their rows: by their keys every text would be read.
select
    version_id,
    body
from news.article_body
where rowid in (select rowid from news.article_body where version_id in (select version_id from given_version));
