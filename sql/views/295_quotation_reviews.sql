-- What reviewers say of quotations, and whether the current version still has them.
create or replace view quotation_reviews as
with newest as (
    select
        review_id,
        article_id,
        text_digest,
        occurrence,
        text,
        verdict,
        speaker,
        anonymity,
        note,
        reviewed_by,
        reviewed_at,
        run_id
    from news.quotation_review
    qualify row_number() over (
        partition by article_id, text_digest, occurrence
        order by reviewed_at desc, run_id desc, review_id desc
    ) = 1
),

matched as (
    select
        matches.review_id,
        count(*) as n_quotations,
        min(matches.quotation_id) as quotation_id,
        any_value(matches.review_match) as review_match
    from review_matches as matches
    inner join version_numbers as numbers on matches.version_id = numbers.version_id
    where numbers.is_current
    group by matches.review_id
),

-- Bodies are long: only those of reviews that do not apply are looked into.
still_printed as (
    select newest.review_id
    from newest
    inner join version_numbers as numbers on newest.article_id = numbers.article_id
    inner join news.article_body as body on numbers.version_id = body.version_id
    where
        numbers.is_current
        and newest.review_id not in (select matched.review_id from matched)
        and contains(
            ' ' || fold_words(body.body) || ' ',
            ' ' || fold_words(newest.text) || ' '
        )
)

select
    newest.review_id,
    newest.article_id,
    article.outlet,
    article.url,
    newest.text_digest,
    newest.occurrence,
    newest.text,
    newest.verdict,
    newest.speaker,
    newest.anonymity,
    newest.note,
    newest.reviewed_by,
    newest.reviewed_at,
    coalesce(matched.n_quotations, 0) as n_quotations,
    matched.quotation_id,
    matched.review_match,
    case
        when matched.review_id is not null then 'applies'
        when numbers.article_id is null then 'article_unknown'
        when still_printed.review_id is not null then 'not_found'
        else 'words_gone'
    end as state,
    newest.run_id
from newest
left join matched on newest.review_id = matched.review_id
left join still_printed on newest.review_id = still_printed.review_id
left join version_numbers as numbers on newest.article_id = numbers.article_id and numbers.is_current
left join news.article as article on numbers.version_id = article.version_id
where newest.verdict <> 'withdrawn';

comment on view quotation_reviews is 'One row per review in force: the newest word of a reviewer on a quotation that is not withdrawn.';
comment on column quotation_reviews.review_id is 'Key: the row of news.quotation_review, which has all that it says.';
comment on column quotation_reviews.article_id is 'The article.';
comment on column quotation_reviews.outlet is 'The outlet''s name.';
comment on column quotation_reviews.url is 'The address of the article.';
comment on column quotation_reviews.text_digest is 'SHA-256 of the words folded for matching.';
comment on column quotation_reviews.occurrence is 'Which one, from 1, if the article has the words more than once; null for all of them.';
comment on column quotation_reviews.text is 'The words as the reviewer saw them.';
comment on column quotation_reviews.verdict is 'confirmed, corrected or rejected.';
comment on column quotation_reviews.speaker is 'Who said it, if that was corrected.';
comment on column quotation_reviews.anonymity is 'Whether the speaker is named, if that was corrected.';
comment on column quotation_reviews.note is 'Why, or on what evidence.';
comment on column quotation_reviews.reviewed_by is 'Who says so.';
comment on column quotation_reviews.reviewed_at is 'When.';
comment on column quotation_reviews.n_quotations is 'Quotations of the current version to which it applies.';
comment on column quotation_reviews.quotation_id is 'One of them; null if there is none.';
comment on column quotation_reviews.review_match is 'same_words, or moved_borders: see review_matches.';
comment on column quotation_reviews.state is 'applies; article_unknown; not_found: the current text has the words, but no quotation of them is found; words_gone: it no longer has them, or they are not known.';
comment on column quotation_reviews.run_id is 'The run that brought it.';
