-- Why does an article have the date that it has? All that its page said of it, the chosen one first.
select
    articles.url,
    evidence.origin,
    evidence.value,
    evidence.is_chosen
from articles
inner join news.evidence as evidence on articles.version_id = evidence.version_id
where evidence.field = 'published_at'
order by articles.url, evidence.is_chosen desc, evidence.origin
limit 20;
