-- Headlines that were changed.
create or replace view headline_changes as
select
    article_id,
    version_id,
    outlet,
    url,
    version_no,
    captured_at,
    hours_after_publication,
    old_title,
    new_title,
    title_distance as edit_distance
from article_changes
where is_title_changed;

comment on view headline_changes is 'One row per version of an article whose headline differs from the version before.';
comment on column headline_changes.article_id is 'The article.';
comment on column headline_changes.version_id is 'Key: the reading of the version.';
comment on column headline_changes.outlet is 'The outlet''s name.';
comment on column headline_changes.url is 'The address of the article.';
comment on column headline_changes.version_no is 'From 2.';
comment on column headline_changes.captured_at is 'When the change was seen.';
comment on column headline_changes.hours_after_publication is 'Hours from publication to capture; null if the article is undated.';
comment on column headline_changes.old_title is 'The headline before.';
comment on column headline_changes.new_title is 'The headline since.';
comment on column headline_changes.edit_distance is 'Edits of one character (Levenshtein) from one to the other.';
