-- Words in the form in which they are looked for in other words.
create or replace macro fold_words(words) as trim(regexp_replace(fold(words), '[^\pL\pN]+', ' ', 'g'));

comment on macro fold_words is 'The words alone, folded, with one space between them: a text has them if contains('' '' || fold_words(text) || '' '', '' '' || fold_words(words) || '' '').';
