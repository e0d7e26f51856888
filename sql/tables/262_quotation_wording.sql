-- The words of quotations as they are compared.
create table if not exists news.quotation_wording (
    wording_id uuid not null,
    words varchar not null,
    is_representative boolean not null
);

comment on table news.quotation_wording is 'One row per wording of a quotation, whatever its punctuation.';
comment on column news.quotation_wording.wording_id is 'Key: UUIDv5 of the words.';
comment on column news.quotation_wording.words is 'Lower case, without accents, editorial brackets and punctuation; one blank between words, or letters where a script parts no words.';
comment on column news.quotation_wording.is_representative is 'Whether its cluster has gathered around it: a long wording that all the others resemble.';
