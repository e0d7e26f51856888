-- What reviewers say of speakers' names.
create table if not exists news.speaker_alias (
    review_id uuid not null,
    alias varchar not null,
    speaker varchar not null,
    verdict varchar not null,
    source_id varchar,
    article_id uuid,
    speaker_kind varchar,
    wikidata_qid varchar,
    note varchar,
    reviewed_by varchar not null,
    reviewed_at timestamptz not null,
    is_time_given boolean not null,
    run_id uuid not null
);

comment on table news.speaker_alias is 'One row per word of a reviewer on a name; rows are only added, and the newest counts. Those in force are in speaker_aliases.';
comment on column news.speaker_alias.review_id is 'Key: UUIDv5 of all that the row says, by whom and when.';
comment on column news.speaker_alias.alias is 'The name as resolved; in one article also as printed beside the quotation.';
comment on column news.speaker_alias.speaker is 'The name that it counts as, or that it is told apart from.';
comment on column news.speaker_alias.verdict is 'same: the one counts as the other; distinct: they are two; withdrawn: what was said of the name no longer holds.';
comment on column news.speaker_alias.source_id is 'Only in articles of this source; null for all.';
comment on column news.speaker_alias.article_id is 'Only in this article; null for all.';
comment on column news.speaker_alias.speaker_kind is 'person, organisation, document or unknown; null to leave what was found.';
comment on column news.speaker_alias.wikidata_qid is 'The speaker''s item in Wikidata, such as Q42.';
comment on column news.speaker_alias.note is 'Why, or on what evidence.';
comment on column news.speaker_alias.reviewed_by is 'Who says so.';
comment on column news.speaker_alias.reviewed_at is 'When it was said; of several rows on one name and place the newest counts.';
comment on column news.speaker_alias.is_time_given is 'Whether the reviewer gave the time; otherwise it is that of the import.';
comment on column news.speaker_alias.run_id is 'The run that brought it.';
