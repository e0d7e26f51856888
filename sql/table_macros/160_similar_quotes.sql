-- Quotations that resemble some words.
create or replace macro similar_quotes(asked, floor) as table
with folded as (
    select
        regexp_extract_all(
            fold(regexp_replace(regexp_replace(asked, '\[[^\[\]]*\]', ' ', 'g'), '[''’‘]', '', 'g')), '[\p{L}\p{N}]+'
        ) as asked_words
),

runs as (
    select
        list_distinct(
            list_transform(
                range(1, greatest(len(asked_words) - 1, 2)),
                lambda word_no: ' ' || array_to_string(asked_words[word_no:word_no + 2], ' ') || ' '
            )
        ) as asked_runs
    from folded
),

wordings as (
    select
        wording.wording_id,
        len(list_filter(runs.asked_runs, lambda run: contains(' ' || wording.words || ' ', run)))
        / least(len(runs.asked_runs), greatest(len(string_split(wording.words, ' ')) - 2, 1)) as similarity
    from news.quotation_wording as wording
    cross join runs
)

select
    least(wordings.similarity, 1) as similarity,
    quotations.*
from wordings
inner join news.quotation_cluster as cluster on wordings.wording_id = cluster.wording_id
inner join quotations on cluster.text_digest = quotations.text_digest
where wordings.similarity >= floor
order by similarity desc, quotations.published_at desc nulls last, quotations.quotation_id;

comment on macro table similar_quotes is 'similar_quotes(''the islands cannot live on promises'', 0.5): current quotations that have at least this share of the words, three in a row at a time, or of which these words have that share; likest first.';
