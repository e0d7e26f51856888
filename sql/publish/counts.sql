-- Counts that a copy must share with the warehouse it was copied from; it also opens every large table.
select
    (select count(*) from news.loaded_part) as n_parts,
    (select count(*) from news.article) as n_versions,
    (select count(*) from news.article_body) as n_bodies,
    (select count(*) from news.quotation) as n_quotations,
    (select count(*) from news.speaker_alias) as n_aliases,
    (select count(*) from news.quotation_review) as n_reviews,
    (select count(*) from news.outcome) as n_outcomes,
    (select max(sql_digest) from news.definition) as sql_digest;
