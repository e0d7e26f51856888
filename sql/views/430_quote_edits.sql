-- Quotations that a new version added, removed or gave to somebody else. What reviewers say counts for every version,
-- so that no change of the engine's mind on a reviewed quotation looks like one of the outlet's.
create or replace view quote_edits as
with numbered as (
    select
        numbers.article_id,
        numbers.version_no,
        quotation.quotation_id,
        quotation.text_digest,
        quotation.text,
        if(
            review.review_id is null,
            coalesce(speaker.name, speaker.descriptor),
            coalesce(review.speaker, review.anonymity_descriptor)
        ) as speaker
    from version_numbers as numbers
    inner join news.quotation as quotation on numbers.version_id = quotation.version_id
    left join news.speaker as speaker on quotation.speaker_id = speaker.speaker_id
    left join reviewed_attributions as review on quotation.quotation_id = review.quotation_id
    where not coalesce(review.is_rejected, false)
    qualify row_number() over (
        partition by numbers.version_id, quotation.text_digest order by quotation.quotation_no
    ) = 1
),

pairs as (
    select
        coalesce(newer.article_id, older.article_id) as article_id,
        coalesce(newer.version_no, older.version_no + 1) as version_no,
        older.quotation_id as old_quotation_id,
        newer.quotation_id as new_quotation_id,
        older.text as old_quote,
        newer.text as new_quote,
        older.speaker as old_speaker,
        newer.speaker as new_speaker
    from numbered as older
    full join numbered as newer
        on
            older.article_id = newer.article_id
            and older.version_no + 1 = newer.version_no
            and older.text_digest = newer.text_digest
)

select
    pairs.article_id,
    pairs.version_no,
    case
        when pairs.old_quotation_id is null then 'added'
        when pairs.new_quotation_id is null then 'removed'
        else 'reattributed'
    end as change,
    pairs.old_quote,
    pairs.new_quote,
    pairs.old_speaker,
    pairs.new_speaker,
    pairs.old_quotation_id,
    pairs.new_quotation_id
from pairs
inner join version_numbers as numbers
    on pairs.article_id = numbers.article_id and pairs.version_no = numbers.version_no
where
    pairs.version_no > 1
    and (
        pairs.old_quotation_id is null
        or pairs.new_quotation_id is null
        or fold(pairs.old_speaker) is distinct from fold(pairs.new_speaker)
    );

comment on view quote_edits is 'One row per quotation that differs between two successive versions. Reworded ones stand as removed and added.';
comment on column quote_edits.article_id is 'The article.';
comment on column quote_edits.version_no is 'The version that made the change, from 2.';
comment on column quote_edits.change is 'added, removed, or reattributed: the same words, another speaker, as resolved or reviewed.';
comment on column quote_edits.old_quote is 'The words before; null if added.';
comment on column quote_edits.new_quote is 'The words since; null if removed.';
comment on column quote_edits.old_speaker is 'The speaker before, by name or description, as resolved or reviewed.';
comment on column quote_edits.new_speaker is 'The resolved speaker since.';
comment on column quote_edits.old_quotation_id is 'The quotation in the version before.';
comment on column quote_edits.new_quotation_id is 'The quotation in this version.';
