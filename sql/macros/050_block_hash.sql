-- Fold a paragraph to a number: two of one outlet that differ in case and numbers only are one.
create or replace macro block_hash(paragraph) as
md5_number_lower(regexp_replace(lower(trim(paragraph)), '[0-9]+', '0', 'g'));

comment on macro block_hash is 'The paragraph in small letters, each number in it as 0, as a 64-bit number (lower half of its MD5).';
