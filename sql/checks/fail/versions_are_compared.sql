-- Every version after the first is compared with the one before it.
select
    pairs.version_id,
    pairs.previous_version_id
from version_pairs as pairs
left join news.article_change as change
    on pairs.version_id = change.version_id and pairs.previous_version_id = change.previous_version_id
where change.version_id is null and pairs.article_id not in (select article_id from news.uncompared_article);
