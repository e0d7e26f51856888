-- From which day to which one the given versions are.
select
    min(day),
    max(day)
from news.article_sketch
where version_id in (select version_id from given_version);
