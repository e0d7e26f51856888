-- Who is quoted beside whom.
create or replace view co_quotation_edges as
with speakers as (
    select
        article_id,
        fold(speaker) as folded,
        mode(speaker order by speaker desc) as name,
        any_value(published_day) as published_day
    from quotations
    where speaker is not null and anonymity = 'named'
    group by article_id, fold(speaker)
)

select
    mode(one.name order by one.name desc) as speaker_a,
    mode(other.name order by other.name desc) as speaker_b,
    count(*) as articles,
    min(one.published_day) as first_at,
    max(one.published_day) as last_at
from speakers as one
inner join speakers as other on one.article_id = other.article_id and one.folded < other.folded
group by one.folded, other.folded;

comment on view co_quotation_edges is 'One row per pair of named speakers who are quoted in the same article.';
comment on column co_quotation_edges.speaker_a is 'The first name in the order of the alphabet, as printed most often.';
comment on column co_quotation_edges.speaker_b is 'The second.';
comment on column co_quotation_edges.articles is 'Articles that quote both.';
comment on column co_quotation_edges.first_at is 'First day of publication, in UTC.';
comment on column co_quotation_edges.last_at is 'Last day of publication, in UTC.';
