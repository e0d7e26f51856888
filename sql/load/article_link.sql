-- Links that are new, the smaller key first.
insert into news.article_link (article_a, article_b, kind, score, evidence, version_a, version_b, run_id)
with sided as (
    select
        least(one.article_id, other.article_id) as article_a,
        greatest(one.article_id, other.article_id) as article_b,
        given.kind,
        given.score,
        given.evidence,
        if(one.article_id < other.article_id, one.version_id, other.version_id) as version_a,
        if(one.article_id < other.article_id, other.version_id, one.version_id) as version_b,
        one.run_id
    from given_link as given
    inner join sketched_version as one on given.version_id = one.version_id
    inner join news.article_sketch as other on given.other_id = other.version_id
)

select
    article_a,
    article_b,
    kind,
    score,
    evidence,
    version_a,
    version_b,
    run_id
from sided
where not exists (
    select 1 from news.article_link as stored
    where stored.article_a = sided.article_a and stored.article_b = sided.article_b and stored.kind = sided.kind
)
qualify row_number() over (partition by article_a, article_b, kind order by score desc, version_a, version_b) = 1
returning article_a, article_b, kind, run_id;
