-- An article as it was at some time.
create or replace macro article_as_of(id, moment) as table
select *
from article_versions
where article_id = cast(id as uuid) and captured_at <= cast(moment as timestamptz)
order by version_no desc
limit 1;

comment on macro table article_as_of is 'article_as_of(id, time): the newest version of an article captured at or before a time; no row if it was not known yet.';
