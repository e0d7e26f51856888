-- Learn what many of an outlet's newest articles have in common: a paragraph in enough of them, and in a large share.
-- A paragraph with a quotation in it is told again and again in a long story, and is not furniture.
with recent as (
    select
        outlet,
        block_hash,
        version_id
    from news.article_block
    where loaded_on > $today::date - $n_days::integer
),

outlets as (
    select
        outlet,
        count(distinct version_id) as n_articles_seen
    from recent
    group by outlet
),

shared as (
    select
        recent.outlet,
        recent.block_hash,
        count(*) as n_articles,
        any_value(outlets.n_articles_seen) as n_articles_seen,
        max(recent.version_id) as version_id
    from recent
    inner join outlets on recent.outlet = outlets.outlet
    group by recent.outlet, recent.block_hash
    having n_articles >= $fewest_articles and n_articles >= $smallest_share * any_value(outlets.n_articles_seen)
),

unknown as (
    from shared anti join news.boilerplate using (outlet, block_hash)
),

printed as (
    select
        unknown.*,
        paragraph.text,
        instr(body.body, paragraph.text) - 1 as char_start
    from unknown
    inner join news.article_body as body on unknown.version_id = body.version_id
    cross join unnest(string_split(body.body, chr(10) || chr(10))) as paragraph (text) -- noqa: RF02
    where block_hash(paragraph.text) = unknown.block_hash
    qualify row_number() over (partition by unknown.outlet, unknown.block_hash) = 1
)

insert into news.boilerplate (outlet, block_hash, text, n_articles, n_articles_seen, learnt_at)
select
    printed.outlet,
    printed.block_hash,
    printed.text,
    printed.n_articles,
    printed.n_articles_seen,
    $now
from printed
where not exists (
    select 1
    from news.quotation as quotation
    where
        quotation.version_id = printed.version_id
        and quotation.char_start >= printed.char_start
        and quotation.char_start < printed.char_start + length(printed.text)
);
