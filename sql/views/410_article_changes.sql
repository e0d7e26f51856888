-- What changed between one version of an article and the next, both as the same code reads them.
create or replace view article_changes as
select
    pairs.article_id,
    pairs.version_id,
    pairs.previous_version_id,
    newer.outlet,
    newer.url,
    pairs.version_no,
    pairs.captured_at,
    epoch(pairs.captured_at - first.published_at) / 3600 as hours_after_publication,
    older.title as old_title,
    newer.title as new_title,
    newer.title is distinct from older.title as is_title_changed,
    newer.body_digest <> older.body_digest as is_body_changed,
    newer.authors is distinct from older.authors as are_authors_changed,
    change.chars_added,
    change.chars_removed,
    change.title_distance,
    change.is_boring,
    pairs.is_shrunk,
    (is_body_changed or is_title_changed) and not change.is_boring
    and newer.modified_at is not distinct from older.modified_at as is_silent_edit,
    newer.correction_text is not null and newer.correction_text is distinct from older.correction_text as is_correction,
    newer.correction_text
from version_pairs as pairs
inner join news.article as newer on pairs.version_id = newer.version_id
inner join news.article as older on pairs.previous_version_id = older.version_id
inner join version_numbers as first_version on pairs.article_id = first_version.article_id and first_version.version_no = 1
inner join news.article as first on first_version.version_id = first.version_id
left join news.article_change as change
    on pairs.version_id = change.version_id and pairs.previous_version_id = change.previous_version_id;

comment on view article_changes is 'One row per version of an article after its first, with what differs from the last version before it that is not shrunk. Only readings by the same code are compared: no change of the engine''s mind is in it.';
comment on column article_changes.article_id is 'The article.';
comment on column article_changes.version_id is 'Key: the reading of the version that is compared.';
comment on column article_changes.previous_version_id is 'The reading of the version before.';
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
comment on column article_changes.chars_added is 'Characters of the words, marks and blanks that the text has gained.';
comment on column article_changes.chars_removed is 'Characters of those that it has lost.';
comment on column article_changes.title_distance is 'Edits of one character (Levenshtein) between the headlines.';
comment on column article_changes.is_boring is 'Whether only blanks, variants of punctuation, times of publication or counts of comments and the like differ.';
comment on column article_changes.is_shrunk is 'Whether little is left of the text; the version before it stays the current one.';
comment on column article_changes.is_silent_edit is 'Whether headline or text changed, not only in a boring way, and the declared time of the last change did not.';
comment on column article_changes.is_correction is 'Whether the version has a notice of correction that the one before had not.';
comment on column article_changes.correction_text is 'The notice of correction in the version, if it has one.';
