-- The articles of the given versions, with what they say of where they came from.
with said as (
    select
        version_id,
        list({
            origin_outlet: origin_outlet,
            origin_url: origin_url,
            agency: agency,
            evidence_kind: evidence_kind,
            confidence: confidence
        } order by confidence desc, origin_outlet) as origins
    from news.origin
    where version_id in (select version_id from given_side)
    group by version_id
)

select
    article.version_id,
    article.outlet,
    article.url,
    said.origins
from news.article as article
left join said on article.version_id = said.version_id
where article.version_id in (select version_id from given_side);
