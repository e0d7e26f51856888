-- These words wait no longer.
delete from news.unclustered_quotation
where text_digest in (select text_digest from given_digest);
