-- Quotations without a speaker, newest first, for a verdict and a name.
with numbered as (
    select
        quotation_id,
        row_number() over (partition by version_id, text_digest order by quotation_no) as occurrence,
        count(*) over (partition by version_id, text_digest) as n_occurrences
    from news.quotation
)

select
    null as verdict,
    null as speaker,
    null as speaker_kind,
    null as wikidata_qid,
    null as anonymity,
    null as anonymity_descriptor,
    null as told_to,
    null as said_on,
    null as kind,
    null as cleared,
    null as note,
    null as reviewed_by,
    quotes.text,
    quotes.context_before,
    quotes.context_after,
    quotes.speaker_surface,
    quotes.outlet,
    quotes.url,
    quotes.published_day,
    quotes.article_id,
    quotes.text_digest,
    case when numbered.n_occurrences > 1 then numbered.occurrence end as occurrence
from unattributed_quotes as quotes
inner join numbered on quotes.quotation_id = numbered.quotation_id
order by quotes.published_day desc nulls last, quotes.url, quotes.char_start;
