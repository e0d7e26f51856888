-- Links seen by runs: the debit side of the accounts.
create table if not exists news.sighting (
    link_id uuid not null,
    source_id varchar not null,
    seen_at timestamptz not null,
    run_id uuid not null
);

comment on table news.sighting is 'One row per link a run met, staged before anything is fetched.';
comment on column news.sighting.link_id is 'The link.';
comment on column news.sighting.source_id is 'The source it was seen for.';
comment on column news.sighting.seen_at is 'When it was seen.';
comment on column news.sighting.run_id is 'The run that saw it.';
