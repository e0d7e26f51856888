-- What was taken out of the articles, and by which rule.
create or replace view removed_boilerplate as
select
    articles.outlet,
    removed.kind,
    removed.rule,
    removed.raw_text,
    count(distinct articles.article_id) as articles,
    min(removed.target_url) as example_target,
    min(removed.named_outlet) as named_outlet
from news.removed_block as removed
inner join articles on removed.version_id = articles.version_id
group by articles.outlet, removed.kind, removed.rule, removed.raw_text;

comment on view removed_boilerplate is 'One row per outlet, rule and text that was removed, from the current versions of the articles.';
comment on column removed_boilerplate.outlet is 'The outlet''s name.';
comment on column removed_boilerplate.kind is 'promo, syndication, newsletter, caption, byline, share, copyright, ...';
comment on column removed_boilerplate.rule is 'The rule that removed it.';
comment on column removed_boilerplate.raw_text is 'The text as it stood.';
comment on column removed_boilerplate.articles is 'Articles it was removed from; text in many is furniture, text in one asks for a look.';
comment on column removed_boilerplate.example_target is 'Where a link in it led.';
comment on column removed_boilerplate.named_outlet is 'An outlet named in it.';
