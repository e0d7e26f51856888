-- Words given to someone.
create table if not exists news.quotation (
    quotation_id uuid not null,
    version_id uuid not null,
    article_id uuid not null,
    quotation_no integer not null,
    kind varchar not null,
    text varchar not null,
    spans struct(char_start integer, char_end integer)[] not null,
    char_start integer not null,
    char_end integer not null,
    paragraph_no integer not null,
    context_before varchar not null,
    context_after varchar not null,
    quote_style varchar,
    cue varchar,
    cue_start integer,
    cue_end integer,
    cue_lemma varchar,
    cue_class varchar,
    speaker_id uuid,
    speaker_surface varchar,
    speaker_start integer,
    speaker_end integer,
    anonymity varchar not null,
    anonymity_descriptor varchar,
    anonymity_reason varchar,
    told_to varchar,
    said_on_raw varchar,
    said_on date,
    confidence double not null,
    method varchar not null,
    text_digest varchar not null,
    run_id uuid not null
);

comment on table news.quotation is 'One row per quotation in one version of an article.';
comment on column news.quotation.quotation_id is 'Key: UUIDv5 of the version and the offset.';
comment on column news.quotation.version_id is 'The version of the article.';
comment on column news.quotation.article_id is 'The article.';
comment on column news.quotation.quotation_no is 'Order in the article, from 0.';
comment on column news.quotation.kind is 'direct, mixed or indirect: all, some or none of the words stand in quotation marks; the turns of a transcript are direct.';
comment on column news.quotation.text is 'The words without the outer marks; several spans are joined with " [...] ".';
comment on column news.quotation.spans is 'The stretches of the text, without the outer marks, end exclusive.';
comment on column news.quotation.char_start is 'Where the first span begins, in characters from 0.';
comment on column news.quotation.char_end is 'Where the last span ends, exclusive.';
comment on column news.quotation.paragraph_no is 'From 0.';
comment on column news.quotation.context_before is 'Up to 100 characters before it.';
comment on column news.quotation.context_after is 'Up to 100 characters after it.';
comment on column news.quotation.quote_style is 'The opening and closing marks as printed; null for indirect speech.';
comment on column news.quotation.cue is 'The reporting verb or phrase as printed.';
comment on column news.quotation.cue_start is 'Where the cue begins in the text.';
comment on column news.quotation.cue_end is 'Where the cue ends, exclusive.';
comment on column news.quotation.cue_lemma is 'The verb''s base form.';
comment on column news.quotation.cue_class is 'neutral, emphatic, doubting, denying, urging, ...; null for a verb of no known class.';
comment on column news.quotation.speaker_id is 'The resolved speaker; null if nobody could be found.';
comment on column news.quotation.speaker_surface is 'The speaker as printed beside the quotation.';
comment on column news.quotation.speaker_start is 'Where that mention begins in the text.';
comment on column news.quotation.speaker_end is 'Where it ends, exclusive.';
comment on column news.quotation.anonymity is 'named, anonymous_official, anonymous_person, collective, document or unresolved.';
comment on column news.quotation.anonymity_descriptor is 'How the article describes an unnamed speaker: "senior official".';
comment on column news.quotation.anonymity_reason is 'Why the speaker is not named, as printed.';
comment on column news.quotation.told_to is 'The outlet or person addressed, as printed.';
comment on column news.quotation.said_on_raw is 'When it was said, as printed: "on Monday".';
comment on column news.quotation.said_on is 'The day that resolves to.';
comment on column news.quotation.confidence is 'Of the attribution, from 0 to 1.';
comment on column news.quotation.method is 'The rule that found the speaker.';
comment on column news.quotation.text_digest is 'SHA-256 of the words folded for matching.';
comment on column news.quotation.run_id is 'The run that brought it.';
