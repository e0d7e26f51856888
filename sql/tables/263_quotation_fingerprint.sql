-- By what wordings with words in common are found.
create table if not exists news.quotation_fingerprint (
    fingerprint ubigint not null,
    wording_id uuid not null
);

comment on table news.quotation_fingerprint is 'Several rows per wording that represents or has represented a cluster: hashes of three words in a row.';
comment on column news.quotation_fingerprint.fingerprint is 'The hash. One that 16 wordings have is kept for no more: a turn of phrase tells nothing apart.';
comment on column news.quotation_fingerprint.wording_id is 'The wording.';
