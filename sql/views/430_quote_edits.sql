-- Quotations that a new version added, removed, reworded or gave to somebody else. What reviewers say counts for every
-- version, so that no change of the engine's mind on a reviewed quotation looks like one of the outlet's.
create or replace view quote_edits as
with spoken as (
    select
        quotation.quotation_id,
        quotation.text,
        if(review.review_id is null, speaker.name, review.speaker) as name,
        if(review.review_id is null, speaker.descriptor, review.anonymity_descriptor) as descriptor,
        coalesce(review.is_rejected, false) as is_rejected
    from news.quotation as quotation
    left join news.speaker as speaker on quotation.speaker_id = speaker.speaker_id
    left join reviewed_attributions as review on quotation.quotation_id = review.quotation_id
    where quotation.quotation_id in (
        select quotation_id from news.quotation_pair
        union all
        select previous_quotation_id from news.quotation_pair
    )
),

compared as (
    select
        pairs.article_id,
        pairs.version_no,
        pair.similarity,
        older.text as old_quote,
        newer.text as new_quote,
        coalesce(older.name, older.descriptor) as old_speaker,
        coalesce(newer.name, newer.descriptor) as new_speaker,
        pair.previous_quotation_id as old_quotation_id,
        pair.quotation_id as new_quotation_id,
        pair.quotation_id is not null and pair.previous_quotation_id is not null as is_kept,
        is_kept and pair.similarity < 1 as is_reworded,
        -- "An official" and "the official" are one speaker, and so are "Lund" and "Maria Lund".
        is_kept
        and not contains(' ' || fold_words(old_speaker) || ' ', ' ' || fold_words(new_speaker) || ' ')
        and not contains(' ' || fold_words(new_speaker) || ' ', ' ' || fold_words(old_speaker) || ' ')
            as is_reattributed
    from version_pairs as pairs
    inner join news.quotation_pair as pair
        on pairs.version_id = pair.version_id and pairs.previous_version_id = pair.previous_version_id
    left join spoken as older on pair.previous_quotation_id = older.quotation_id
    left join spoken as newer on pair.quotation_id = newer.quotation_id
    where
        not pairs.is_shrunk
        and not coalesce(older.is_rejected, false)
        and not coalesce(newer.is_rejected, false)
)

select
    article_id,
    version_no,
    case
        when old_quotation_id is null then 'added'
        when new_quotation_id is null then 'removed'
        when is_reworded and is_reattributed then 'reworded_and_reattributed'
        when is_reworded then 'reworded'
        else 'reattributed'
    end as change,
    old_quote,
    new_quote,
    similarity,
    old_speaker,
    new_speaker,
    old_quotation_id,
    new_quotation_id
from compared
where not is_kept or is_reworded or coalesce(is_reattributed, false);

comment on view quote_edits is 'One row per quotation that differs between a version and the one before it, both as the same code reads them; shrunk versions are left out.';
comment on column quote_edits.article_id is 'The article.';
comment on column quote_edits.version_no is 'The version that made the change, from 2.';
comment on column quote_edits.change is 'added, removed, reworded: three fifths or more of the words stayed; reattributed: another speaker, as resolved or reviewed, where both versions have one; or reworded_and_reattributed.';
comment on column quote_edits.old_quote is 'The words before; null if added.';
comment on column quote_edits.new_quote is 'The words since; null if removed.';
comment on column quote_edits.similarity is 'Of the words, from 0 to 1; 0 if added or removed.';
comment on column quote_edits.old_speaker is 'The speaker before, by name or description, as resolved or reviewed.';
comment on column quote_edits.new_speaker is 'The speaker since.';
comment on column quote_edits.old_quotation_id is 'The quotation in the version before.';
comment on column quote_edits.new_quotation_id is 'The quotation in this version.';
