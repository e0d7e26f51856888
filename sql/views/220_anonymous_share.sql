-- How much of what is attributed is given to unnamed people.
create or replace view anonymous_share as
select
    cast(date_trunc('month', published_day) as date) as month,
    outlet,
    section,
    count(*) filter (where anonymity <> 'unresolved') as attributions,
    count(*) filter (where anonymity in ('anonymous_official', 'anonymous_person')) as anonymous,
    count(*) filter (where anonymity = 'anonymous_official') as anonymous_officials,
    count(*) filter (where anonymity = 'unresolved') as unresolved,
    anonymous / nullif(attributions, 0) as anonymous_share,
    count(distinct article_id) as articles,
    count(distinct article_id) filter (
        where anonymity in ('anonymous_official', 'anonymous_person')
    ) as articles_with_anonymous,
    count(*) filter (where anonymity <> 'unresolved' and is_own) as own_attributions,
    count(*) filter (
        where anonymity in ('anonymous_official', 'anonymous_person') and is_own
    ) as own_anonymous,
    own_anonymous / nullif(own_attributions, 0) as own_anonymous_share
from quotations
group by date_trunc('month', published_day), outlet, section;

comment on view anonymous_share is 'One row per month, outlet and section. Quotations without a speaker are counted apart and never as anonymous.';
comment on column anonymous_share.month is 'First day of the month of publication, cut in UTC; null for undated articles.';
comment on column anonymous_share.outlet is 'The outlet''s name.';
comment on column anonymous_share.section is 'The publisher''s section; null if not declared.';
comment on column anonymous_share.attributions is 'Quotations with a speaker, named or not: the denominator of anonymous_share.';
comment on column anonymous_share.anonymous is 'Those given to unnamed officials or persons.';
comment on column anonymous_share.anonymous_officials is 'Those given to unnamed officials.';
comment on column anonymous_share.unresolved is 'Quotations for which nobody could be found; not part of attributions.';
comment on column anonymous_share.anonymous_share is 'anonymous by attributions; null if there are none.';
comment on column anonymous_share.articles is 'Articles with a quotation.';
comment on column anonymous_share.articles_with_anonymous is 'Articles with a quotation of an unnamed official or person.';
comment on column anonymous_share.own_attributions is 'attributions without copies: in articles that neither say that they came from elsewhere nor repeat one that the warehouse has.';
comment on column anonymous_share.own_anonymous is 'anonymous in such articles.';
comment on column anonymous_share.own_anonymous_share is 'own_anonymous by own_attributions; null if there are none.';
