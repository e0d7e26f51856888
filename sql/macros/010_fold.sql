-- Text in the form in which names are compared.
create or replace macro fold(words) as lower(strip_accents(trim(words)));

comment on macro fold is 'Text without case, accents and outer spaces: fold(a) = fold(b) compares names as readers do.';
