-- The source or article of an alias is in the warehouse: in an unknown one it holds nowhere.
select
    alias.alias,
    alias.speaker,
    alias.source_id,
    alias.article_id
from speaker_aliases as alias
where
    (alias.source_id is not null and alias.source_id not in (select article.source_id from news.article as article))
    or (alias.article_id is not null and alias.article_id not in (select article.article_id from news.article as article));
