-- Whether a statement that an article came from elsewhere is sure enough to count.
create or replace macro says_so(confidence) as confidence >= 0.6;

comment on macro says_so is 'Whether a statement of origin is sure enough to make an article a republished one: a note of who helped, or a guess, is not.';
