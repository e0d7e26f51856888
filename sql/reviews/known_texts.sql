-- The words of quotations, by article and digest, in any version.
select
    wanted.article_id,
    wanted.text_digest,
    any_value(quotation.text) as text
from (
    select
        unnest($article_ids::uuid[]) as article_id,
        unnest($text_digests::varchar[]) as text_digest
) as wanted
inner join news.quotation as quotation
    on wanted.article_id = quotation.article_id and wanted.text_digest = quotation.text_digest
group by wanted.article_id, wanted.text_digest;
