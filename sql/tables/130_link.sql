-- Addresses worth fetching.
create table if not exists news.link (
    link_id uuid not null,
    source_id varchar not null,
    url varchar not null,
    url_normalized varchar not null,
    via varchar not null,
    found_in_url varchar,
    found_at timestamptz not null,
    title_hint varchar,
    published_hint varchar,
    run_id uuid not null
);

comment on table news.link is 'One row per address and place where it was found.';
comment on column news.link.link_id is 'Key: UUIDv5 of source, address as found and place.';
comment on column news.link.source_id is 'The source it was found for.';
comment on column news.link.url is 'As found, made absolute; for a local file its file: URI.';
comment on column news.link.url_normalized is 'The form in which two spellings of one address are equal.';
comment on column news.link.via is 'How it was found: feed, sitemap, section, list, file or warc.';
comment on column news.link.found_in_url is 'The feed, sitemap or page it stood in.';
comment on column news.link.found_at is 'When it was first found.';
comment on column news.link.title_hint is 'The title given there.';
comment on column news.link.published_hint is 'The date as printed there.';
comment on column news.link.run_id is 'The run that found it first.';
