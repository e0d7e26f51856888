-- The offsets of a quotation in one piece cut its words out of the article; those of several pieces stay inside it.
select
    quotation.quotation_id,
    quotation.char_start,
    quotation.char_end,
    quotation.text
from news.quotation as quotation
inner join news.article_body as body on quotation.version_id = body.version_id
where
    quotation.char_start < 0
    or quotation.char_end <= quotation.char_start
    or quotation.char_end > length(body.body)
    or len(quotation.spans) = 0
    or quotation.spans[1].char_start <> quotation.char_start
    or quotation.spans[-1].char_end <> quotation.char_end
    or (
        len(quotation.spans) = 1
        and substring(body.body, quotation.char_start + 1, quotation.char_end - quotation.char_start)
        <> quotation.text
    );
