-- Versions of articles that were there before there were links.
create table if not exists news.unlinked_version (
    version_id uuid not null
);

comment on table news.unlinked_version is 'One row per version that waits for its sketch and its links; each load takes them first, until none is left.';
comment on column news.unlinked_version.version_id is 'The version.';
