-- Evidence, removed blocks, origins and quotations belong to a stored version, and a quotation to its article.
with children as (
    select
        'evidence' as kind,
        version_id
    from news.evidence
    union all
    select
        'removed_block',
        version_id
    from news.removed_block
    union all
    select
        'origin',
        version_id
    from news.origin
)

select
    kind,
    version_id
from children
where version_id not in (select version_id from news.article)
union all
select
    'quotation',
    quotation.version_id
from news.quotation as quotation
left join news.article as article
    on quotation.version_id = article.version_id and quotation.article_id = article.article_id
where article.version_id is null;
