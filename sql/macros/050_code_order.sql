-- A version of the program as numbers, so that 0.10 comes after 0.9.
create or replace macro code_order(code_version) as
list_transform(regexp_extract_all(code_version, '\d+'), lambda digits: try_cast(digits as bigint));

comment on macro code_order is 'code_order(code_version): the numbers in it, by which versions of the program can be ordered.';
