-- The ledger: which staged parts are in the warehouse.
create table if not exists news.loaded_part (
    run_id uuid not null,
    part_name varchar not null,
    manifest_sha256 varchar not null,
    n_rows bigint not null,
    loaded_at timestamptz not null
);

comment on table news.loaded_part is 'One row per loaded part, written in the transaction that loaded it: a part is in whole or not at all.';
comment on column news.loaded_part.run_id is 'The run that staged the part.';
comment on column news.loaded_part.part_name is 'The part''s name within its run.';
comment on column news.loaded_part.manifest_sha256 is 'SHA-256 of the part''s manifest, hexadecimal.';
comment on column news.loaded_part.n_rows is 'Rows in the part''s files.';
comment on column news.loaded_part.loaded_at is 'When it was loaded.';
