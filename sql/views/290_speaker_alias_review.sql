-- Which speaker names look like one person, and have not been reviewed yet?
create or replace view speaker_alias_review as
with names as (
    select
        fold(speaker) as folded,
        mode(speaker order by speaker desc) as name,
        count(*) as quotes,
        -- "Rui Sousa Jr." and "Rui Sousa" have one last name.
        string_split(regexp_replace(folded, '[, ]+(jr|sr|ii|iii|iv)\.?$', ''), ' ') as parts
    from quotations
    where speaker is not null and anonymity = 'named'
    group by fold(speaker)
),

-- Never all pairs: those with one last name, and those with one first name and last names that begin alike ("Weiss",
-- "Weissman").
blocks as (
    select
        folded,
        'last ' || parts[-1] as block
    from names
    union all
    select
        folded,
        'first ' || parts[1] || ' ' || left(parts[-1], 3)
    from names
    where len(parts) > 1
),

pairs as (
    select distinct
        one.folded as one,
        other.folded as other
    from blocks as one
    inner join blocks as other on one.block = other.block and one.folded < other.folded
),

-- The shorter form is suggested as the alias of the fuller one; of two as long, the rarer.
directed as (
    select
        if(is_first_shorter, first_name, second_name) as alias,
        if(is_first_shorter, second_name, first_name) as fuller
    from (
        select
            first_name,
            second_name,
            (len(first_name.parts), length(first_name.folded), first_name.quotes, second_name.folded)
            < (len(second_name.parts), length(second_name.folded), second_name.quotes, first_name.folded)
                as is_first_shorter
        from pairs
        inner join names as first_name on pairs.one = first_name.folded
        inner join names as second_name on pairs.other = second_name.folded
    )
),

compared as (
    select
        alias,
        fuller,
        array_to_string(alias.parts[:-2], ' ') as given,
        array_to_string(fuller.parts[:-2], ' ') as fuller_given,
        case
            when alias.parts[-1] <> fuller.parts[-1]
                then jaro_winkler_similarity(alias.folded, fuller.folded)
            -- "Sousa" may be any Sousa.
            when given = '' or fuller_given = '' then 0.7
            -- "A. Sousa" is likely to be Ana.
            when
                left(given, 1) = left(fuller_given, 1)
                and least(length(rtrim(given, '.')), length(rtrim(fuller_given, '.'))) = 1
                then 0.9
            -- "Ana Sousa" and "Ana Maria Sousa"
            when starts_with(fuller_given, given || ' ') then 0.95
            else jaro_winkler_similarity(given, fuller_given)
        end as similarity
    from directed
),

reviewed as (
    select
        least(fold(alias), fold(speaker)) as one,
        greatest(fold(alias), fold(speaker)) as other
    from news.speaker_alias
    qualify
        row_number() over (
            partition by least(fold(alias), fold(speaker)), greatest(fold(alias), fold(speaker))
            order by reviewed_at desc, run_id desc, review_id desc
        ) = 1
        and verdict <> 'withdrawn'
)

select
    compared.alias.folded as a_id,
    compared.alias.name as a_name,
    compared.alias.quotes as a_quotes,
    compared.fuller.folded as b_id,
    compared.fuller.name as b_name,
    compared.fuller.quotes as b_quotes,
    compared.similarity
from compared
left join reviewed
    on
        reviewed.one = least(compared.alias.folded, compared.fuller.folded)
        and reviewed.other = greatest(compared.alias.folded, compared.fuller.folded)
where
    reviewed.one is null
    and compared.similarity >= if(compared.alias.parts[-1] = compared.fuller.parts[-1], 0.7, 0.9);

comment on view speaker_alias_review is 'One row per pair of names that may be one person and that nobody has reviewed: a suggestion, never applied by itself.';
comment on column speaker_alias_review.a_id is 'The shorter name without case and accents: the form in which names are joined.';
comment on column speaker_alias_review.a_name is 'It as printed most often.';
comment on column speaker_alias_review.a_quotes is 'Quotations under it.';
comment on column speaker_alias_review.b_id is 'The fuller name without case and accents.';
comment on column speaker_alias_review.b_name is 'It as printed most often.';
comment on column speaker_alias_review.b_quotes is 'Quotations under it.';
comment on column speaker_alias_review.similarity is 'From 0.7, a bare last name, to 1; of the first names where the last ones are equal.';
