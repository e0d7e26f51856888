-- The text of an article has as many characters as char_count says.
select
    article.version_id,
    article.char_count,
    length(body.body) as n_characters
from news.article as article
inner join news.article_body as body on article.version_id = body.version_id
where article.char_count <> length(body.body);
