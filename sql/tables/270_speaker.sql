-- People, offices and bodies quoted, one by one for each article.
create table if not exists news.speaker (
    speaker_id uuid not null,
    article_id uuid not null,
    name varchar,
    descriptor varchar,
    kind varchar not null,
    role varchar,
    affiliation varchar,
    run_id uuid not null
);

comment on table news.speaker is 'One row per speaker of an article; unnamed speakers are never one across articles.';
comment on column news.speaker.speaker_id is 'Key: UUIDv5 of the article and the folded name or descriptor.';
comment on column news.speaker.article_id is 'The article.';
comment on column news.speaker.name is 'The fullest form printed; null if unnamed.';
comment on column news.speaker.descriptor is 'How an unnamed speaker is described.';
comment on column news.speaker.kind is 'person, organisation, document or unknown.';
comment on column news.speaker.role is 'The role printed beside the name.';
comment on column news.speaker.affiliation is 'The body printed beside the name.';
comment on column news.speaker.run_id is 'The run that brought it.';
