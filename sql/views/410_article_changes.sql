-- What changed between one version of an article and the next.
create or replace view article_changes as
with versions as (
    select
        version_id,
        lag(title) over versions_of_article as old_title,
        lag(body_digest) over versions_of_article as old_body_digest,
        lag(char_count) over versions_of_article as old_char_count,
        lag(authors) over versions_of_article as old_authors,
        lag(modified_at) over versions_of_article as old_modified_at,
        first_value(published_at) over versions_of_article as first_published_at,
        article_id,
        outlet,
        url,
        version_no,
        captured_at,
        title,
        body_digest,
        char_count,
        authors,
        modified_at
    from article_versions
    window versions_of_article as (partition by article_id order by version_no)
)

select
    article_id,
    version_id,
    outlet,
    url,
    version_no,
    captured_at,
    epoch(captured_at - first_published_at) / 3600 as hours_after_publication,
    old_title,
    title as new_title,
    title is distinct from old_title as is_title_changed,
    body_digest <> old_body_digest as is_body_changed,
    authors is distinct from old_authors as are_authors_changed,
    char_count - old_char_count as chars_difference,
    not is_title_changed and not is_body_changed as is_minor,
    is_body_changed and modified_at is not distinct from old_modified_at as is_silent_edit
from versions
where version_no > 1;

comment on view article_changes is 'One row per version of an article after its first, with what differs from the version before.';
comment on column article_changes.article_id is 'The article.';
comment on column article_changes.version_id is 'Key: the version.';
comment on column article_changes.outlet is 'The outlet''s name.';
comment on column article_changes.url is 'The address of the article.';
comment on column article_changes.version_no is 'From 2.';
comment on column article_changes.captured_at is 'When the change was seen; it was made at some time before.';
comment on column article_changes.hours_after_publication is 'Hours from publication to capture; null if the article is undated.';
comment on column article_changes.old_title is 'The headline before.';
comment on column article_changes.new_title is 'The headline since.';
comment on column article_changes.is_title_changed is 'Whether they differ.';
comment on column article_changes.is_body_changed is 'Whether the text differs.';
comment on column article_changes.are_authors_changed is 'Whether the authors differ.';
comment on column article_changes.chars_difference is 'Characters added to the text, less those removed.';
comment on column article_changes.is_minor is 'Whether neither headline nor text changed, only authors or dates.';
comment on column article_changes.is_silent_edit is 'Whether the text changed and the declared time of the last change did not.';
