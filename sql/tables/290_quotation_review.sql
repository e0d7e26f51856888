-- What reviewers say of quotations.
create table if not exists news.quotation_review (
    review_id uuid not null,
    article_id uuid not null,
    text_digest varchar not null,
    text varchar,
    occurrence integer,
    verdict varchar not null,
    speaker varchar,
    speaker_kind varchar,
    wikidata_qid varchar,
    anonymity varchar,
    anonymity_descriptor varchar,
    told_to varchar,
    said_on date,
    kind varchar,
    cleared varchar[] not null,
    note varchar,
    reviewed_by varchar not null,
    reviewed_at timestamptz not null,
    is_time_given boolean not null,
    run_id uuid not null
);

comment on table news.quotation_review is 'One row per word of a reviewer on a quotation; rows are only added, and the newest counts. Those in force are in quotation_reviews.';
comment on column news.quotation_review.review_id is 'Key: UUIDv5 of all that the row says, by whom and when.';
comment on column news.quotation_review.article_id is 'The article. It and the words are the key, because they outlive the version and the code.';
comment on column news.quotation_review.text_digest is 'SHA-256 of the words folded for matching, as in news.quotation.';
comment on column news.quotation_review.text is 'The words as the reviewer saw them, to find them again when the borders of the quotation have moved.';
comment on column news.quotation_review.occurrence is 'Which one, from 1, if the article has the words more than once; null for all of them.';
comment on column news.quotation_review.verdict is 'confirmed, corrected (the columns that are filled replace what was found), rejected (nobody said this) or withdrawn.';
comment on column news.quotation_review.speaker is 'Who said it; null to leave what was found.';
comment on column news.quotation_review.speaker_kind is 'person, organisation, document or unknown.';
comment on column news.quotation_review.wikidata_qid is 'The speaker''s item in Wikidata, such as Q42.';
comment on column news.quotation_review.anonymity is 'named, anonymous_official, anonymous_person, collective, document or unresolved; null to leave what was found.';
comment on column news.quotation_review.anonymity_descriptor is 'How the article describes an unnamed speaker.';
comment on column news.quotation_review.told_to is 'The outlet or person addressed.';
comment on column news.quotation_review.said_on is 'The day on which it was said.';
comment on column news.quotation_review.kind is 'direct, mixed or indirect.';
comment on column news.quotation_review.cleared is 'Columns that are to be empty, whatever was found: told_to, said_on, anonymity_descriptor.';
comment on column news.quotation_review.note is 'Why, or on what evidence.';
comment on column news.quotation_review.reviewed_by is 'Who says so.';
comment on column news.quotation_review.reviewed_at is 'When it was said; of several rows on one quotation the newest counts.';
comment on column news.quotation_review.is_time_given is 'Whether the reviewer gave the time; otherwise it is that of the import.';
comment on column news.quotation_review.run_id is 'The run that brought it.';
