-- What reviewers say of quotations, unless the very row is stored, or a row without a time of its own says what is in
-- force.
insert into news.quotation_review (
    review_id,
    article_id,
    text_digest,
    text,
    occurrence,
    verdict,
    speaker,
    speaker_kind,
    wikidata_qid,
    anonymity,
    anonymity_descriptor,
    told_to,
    said_on,
    kind,
    cleared,
    note,
    reviewed_by,
    reviewed_at,
    is_time_given,
    run_id
)
with staged as (
    select * from read_parquet($files, union_by_name = true)
),

in_force as (
    select
        staged.review_id,
        stored.verdict,
        stored.speaker,
        stored.speaker_kind,
        stored.wikidata_qid,
        stored.anonymity,
        stored.anonymity_descriptor,
        stored.told_to,
        stored.said_on,
        stored.kind,
        stored.cleared,
        stored.note,
        stored.reviewed_by
    from staged
    inner join news.quotation_review as stored
        on
            staged.article_id = stored.article_id
            and staged.text_digest = stored.text_digest
            and staged.occurrence is not distinct from stored.occurrence
    where not staged.is_time_given
    qualify row_number() over (
        partition by staged.review_id
        order by stored.reviewed_at desc, stored.run_id desc, stored.review_id desc
    ) = 1
)

select
    staged.review_id,
    staged.article_id,
    staged.text_digest,
    staged.text,
    staged.occurrence,
    staged.verdict,
    staged.speaker,
    staged.speaker_kind,
    staged.wikidata_qid,
    staged.anonymity,
    staged.anonymity_descriptor,
    staged.told_to,
    staged.said_on,
    staged.kind,
    staged.cleared,
    staged.note,
    staged.reviewed_by,
    staged.reviewed_at,
    staged.is_time_given,
    staged.run_id
from staged
left join in_force on staged.review_id = in_force.review_id
where
    staged.review_id not in (select review_id from news.quotation_review)
    and (
        in_force.review_id is null
        or row(
            staged.verdict,
            staged.speaker,
            staged.speaker_kind,
            staged.wikidata_qid,
            staged.anonymity,
            staged.anonymity_descriptor,
            staged.told_to,
            staged.said_on,
            staged.kind,
            staged.cleared,
            staged.note,
            staged.reviewed_by
        ) is distinct from row(
            in_force.verdict,
            in_force.speaker,
            in_force.speaker_kind,
            in_force.wikidata_qid,
            in_force.anonymity,
            in_force.anonymity_descriptor,
            in_force.told_to,
            in_force.said_on,
            in_force.kind,
            in_force.cleared,
            in_force.note,
            in_force.reviewed_by
        )
    );
