-- The texts of sql/ from which tables, macros and views were made.
create table if not exists news.definition (
    sql_digest varchar not null,
    defined_at timestamptz not null
);

comment on table news.definition is 'One row per change of sql/; the last row tells whether the warehouse is up to date.';
comment on column news.definition.sql_digest is 'SHA-256 over the files of tables, migrations, macros and views, hexadecimal.';
comment on column news.definition.defined_at is 'When the warehouse was brought up to this text.';
