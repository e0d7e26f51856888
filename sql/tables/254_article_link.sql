-- Pairs of articles that are one, or copies of one another.
create table if not exists news.article_link (
    article_a uuid not null,
    article_b uuid not null,
    kind varchar not null,
    score double not null,
    evidence varchar not null,
    version_a uuid not null,
    version_b uuid not null,
    run_id uuid not null
);

comment on table news.article_link is 'One row per pair of articles and kind of likeness, found when the later of the two was loaded; none is ever updated. The key of article_a is the smaller: which came first is said by the view article_links.';
comment on column news.article_link.article_a is 'One article.';
comment on column news.article_link.article_b is 'The other.';
comment on column news.article_link.kind is 'same_url: one page at two addresses. republication: one text at two outlets, and the same to the word or said to come from elsewhere. near_duplicate: most of one text stands in the other. same_title: one headline within three days, and no more than that.';
comment on column news.article_link.score is 'From 0 to 1. Where texts were compared, about how much of the shorter stands in the longer; 1 for one address; 0.6 for a headline.';
comment on column news.article_link.evidence is 'What they have in common, in words.';
comment on column news.article_link.version_a is 'The version of article_a that was compared.';
comment on column news.article_link.version_b is 'That of article_b.';
comment on column news.article_link.run_id is 'The run that found it.';
