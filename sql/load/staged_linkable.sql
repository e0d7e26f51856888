-- What the links of the part's versions are found by: read from its files, for to look for a few texts among many
-- costs more the more there are.
select
    article.version_id,
    article.url,
    article.canonical_url,
    page.final_url,
    article.title,
    body.body
from read_parquet($articles, union_by_name = true) as article
inner join read_parquet($bodies, union_by_name = true) as body on article.version_id = body.version_id
left join (
    select
        page_id,
        final_url
    from news.page
    where page_id in (select page_id from read_parquet($articles, union_by_name = true))
) as page on article.page_id = page.page_id
where article.version_id in (select version_id from given_version);
