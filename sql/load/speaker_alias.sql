-- What reviewers say of names, unless the very row is stored, or a row without a time of its own says what is in force.
insert into news.speaker_alias (
    review_id,
    alias,
    speaker,
    verdict,
    source_id,
    article_id,
    speaker_kind,
    wikidata_qid,
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
        stored.alias,
        stored.speaker,
        stored.verdict,
        stored.speaker_kind,
        stored.wikidata_qid,
        stored.note,
        stored.reviewed_by
    from staged
    inner join news.speaker_alias as stored
        on
            fold(staged.alias) = fold(stored.alias)
            and staged.source_id is not distinct from stored.source_id
            and staged.article_id is not distinct from stored.article_id
            -- That two names are distinct concerns this pair, that one counts as another every pair of the name.
            and (
                fold(staged.speaker) = fold(stored.speaker)
                or (staged.verdict <> 'distinct' and stored.verdict <> 'distinct')
            )
    where not staged.is_time_given
    qualify row_number() over (
        partition by staged.review_id
        order by stored.reviewed_at desc, stored.run_id desc, stored.review_id desc
    ) = 1
)

select
    staged.review_id,
    staged.alias,
    staged.speaker,
    staged.verdict,
    staged.source_id,
    staged.article_id,
    staged.speaker_kind,
    staged.wikidata_qid,
    staged.note,
    staged.reviewed_by,
    staged.reviewed_at,
    staged.is_time_given,
    staged.run_id
from staged
left join in_force on staged.review_id = in_force.review_id
where
    staged.review_id not in (select review_id from news.speaker_alias)
    and (
        in_force.review_id is null
        or row(
            staged.alias,
            staged.speaker,
            staged.verdict,
            staged.speaker_kind,
            staged.wikidata_qid,
            staged.note,
            staged.reviewed_by
        ) is distinct from row(
            in_force.alias,
            in_force.speaker,
            in_force.verdict,
            in_force.speaker_kind,
            in_force.wikidata_qid,
            in_force.note,
            in_force.reviewed_by
        )
    );
