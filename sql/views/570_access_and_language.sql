-- Walls and languages, by outlet.
create or replace view access_and_language as
select
    outlet,
    access,
    language,
    count(*) as articles,
    cast(sum(count(*)) over (partition by outlet) as bigint) as articles_of_outlet,
    count(*) / articles_of_outlet as share_of_outlet,
    count(*) filter (where is_truncated) as truncated
from articles
group by outlet, access, language;

comment on view access_and_language is 'One row per outlet, kind of access and language.';
comment on column access_and_language.outlet is 'The outlet''s name.';
comment on column access_and_language.access is 'open, metered, paywall; or consent, bot_wall, script_only where the page shows only that and the text is from its linked data.';
comment on column access_and_language.language is 'Detected, BCP 47; null if unknown.';
comment on column access_and_language.articles is 'Articles.';
comment on column access_and_language.articles_of_outlet is 'All articles of the outlet: the denominator of share_of_outlet.';
comment on column access_and_language.share_of_outlet is 'articles by articles_of_outlet.';
comment on column access_and_language.truncated is 'Those known or suspected to be incomplete.';
