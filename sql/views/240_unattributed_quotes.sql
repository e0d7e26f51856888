-- Quotations for which nobody could be found, and on which no reviewer has had a word.
create or replace view unattributed_quotes as
select
    quotation_id,
    article_id,
    outlet,
    url,
    published_day,
    kind,
    text,
    char_start,
    char_end,
    context_before,
    context_after,
    speaker_surface,
    anonymity,
    confidence,
    method,
    text_digest
from quotations
where speaker_id is null and not is_reviewed;

comment on view unattributed_quotes is 'One row per quotation without a speaker that nobody has reviewed yet: onrecord review export unattributed makes a sheet of them.';
comment on column unattributed_quotes.quotation_id is 'Key: the quotation.';
comment on column unattributed_quotes.article_id is 'The article.';
comment on column unattributed_quotes.outlet is 'The outlet''s name.';
comment on column unattributed_quotes.url is 'The address of the article.';
comment on column unattributed_quotes.published_day is 'The day of publication in UTC.';
comment on column unattributed_quotes.kind is 'direct, mixed or indirect.';
comment on column unattributed_quotes.text is 'The words.';
comment on column unattributed_quotes.char_start is 'Where it begins in the article''s body.';
comment on column unattributed_quotes.char_end is 'Where it ends, exclusive.';
comment on column unattributed_quotes.context_before is 'Up to 100 characters before it.';
comment on column unattributed_quotes.context_after is 'Up to 100 characters after it.';
comment on column unattributed_quotes.speaker_surface is 'What stands beside it as its speaker, if anything.';
comment on column unattributed_quotes.anonymity is 'unresolved, or what is known all the same.';
comment on column unattributed_quotes.confidence is 'From 0 to 1.';
comment on column unattributed_quotes.method is 'The rule that was tried last.';
comment on column unattributed_quotes.text_digest is 'SHA-256 of the words folded for matching: with the article the key of a review.';
