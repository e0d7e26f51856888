-- To which quotations of which versions the reviewers' words apply.
create or replace view review_matches as
with in_force as (
    select
        review_id,
        article_id,
        text_digest,
        occurrence,
        text,
        verdict,
        reviewed_at,
        run_id
    from news.quotation_review
    qualify row_number() over (
        partition by article_id, text_digest, occurrence
        order by reviewed_at desc, run_id desc, review_id desc
    ) = 1
),

valid as (
    select
        review_id,
        article_id,
        text_digest,
        occurrence,
        text,
        reviewed_at,
        run_id
    from in_force
    where verdict <> 'withdrawn'
),

printed as (
    select
        quotation.quotation_id,
        quotation.version_id,
        quotation.article_id,
        quotation.text_digest,
        quotation.text,
        row_number() over (
            partition by quotation.version_id, quotation.text_digest order by quotation.quotation_no
        ) as occurrence
    from news.quotation as quotation
    where quotation.article_id in (select article_id from valid)
),

-- A word on one occurrence wins over a word on all of them.
same_words as (
    select
        valid.review_id,
        printed.quotation_id,
        printed.version_id,
        row_number() over (partition by printed.quotation_id order by valid.occurrence nulls last) as rank
    from valid
    inner join printed on valid.article_id = printed.article_id and valid.text_digest = printed.text_digest
    where valid.occurrence is null or valid.occurrence = printed.occurrence
),

words as (
    select
        article_id,
        text_digest,
        any_value(text) as text
    from printed
    group by article_id, text_digest
),

unmatched as (
    select
        valid.review_id,
        versions.version_id,
        valid.reviewed_at,
        valid.run_id,
        fold_words(coalesce(valid.text, words.text)) as folded
    from valid
    inner join (select distinct article_id, version_id from printed) as versions
        on valid.article_id = versions.article_id
    left join words on valid.article_id = words.article_id and valid.text_digest = words.text_digest
    where
        not exists (
            select 1 from same_words
            where same_words.review_id = valid.review_id and same_words.version_id = versions.version_id
        )
),

-- Better code may draw the borders elsewhere. The review follows if one quotation of the version, and only one, holds
-- the words or is held by them, and the shorter has at least three fifths of the longer: less would be other words.
moved as (
    select
        unmatched.review_id,
        unmatched.version_id,
        candidates.quotation_id,
        unmatched.reviewed_at,
        unmatched.run_id,
        count(*) over (partition by unmatched.review_id, unmatched.version_id) as n_candidates
    from unmatched
    inner join (
        select
            quotation_id,
            version_id,
            fold_words(text) as folded
        from printed
        where
            version_id in (select version_id from unmatched)
            and quotation_id not in (select quotation_id from same_words)
    ) as candidates on unmatched.version_id = candidates.version_id
    where
        least(length(unmatched.folded), length(candidates.folded))
        >= 0.6 * greatest(length(unmatched.folded), length(candidates.folded))
        and (
            contains(' ' || candidates.folded || ' ', ' ' || unmatched.folded || ' ')
            or contains(' ' || unmatched.folded || ' ', ' ' || candidates.folded || ' ')
        )
)

select
    review_id,
    version_id,
    quotation_id,
    'same_words' as review_match
from same_words
where rank = 1
union all
select
    review_id,
    version_id,
    quotation_id,
    'moved_borders'
from moved
where n_candidates = 1
qualify row_number() over (partition by quotation_id order by reviewed_at desc, run_id desc, review_id desc) = 1;

comment on view review_matches is 'One row per quotation, in any version, to which a reviewer''s word in force applies. A quotation has one at the most.';
comment on column review_matches.review_id is 'The row of news.quotation_review.';
comment on column review_matches.version_id is 'The version of the article.';
comment on column review_matches.quotation_id is 'Key: the quotation in that version.';
comment on column review_matches.review_match is 'same_words; or moved_borders: the version has no quotation of just these words, but one that holds them or is held by them.';
