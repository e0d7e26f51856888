-- The changes of schema that this warehouse has had.
create table if not exists news.migration (
    number integer not null,
    applied_at timestamptz not null
);

comment on table news.migration is 'One row per applied file of sql/migrations; number 0 stands for the first version.';
comment on column news.migration.number is 'The migration''s number; the warehouse''s schema version is the largest.';
comment on column news.migration.applied_at is 'When it was applied.';
