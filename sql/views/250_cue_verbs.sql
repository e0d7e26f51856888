-- Said or claimed: which verbs report the words of whom.
create or replace view cue_verbs as
select
    outlet,
    anonymity,
    coalesce(cue_lemma, fold(cue)) as cue,
    mode(cue_class order by cue_class desc) as cue_class,
    count(*) as quotes,
    count(distinct article_id) as articles,
    count(*) filter (where is_own) as own_quotes
from quotations
where cue is not null
group by outlet, anonymity, coalesce(cue_lemma, fold(cue));

comment on view cue_verbs is 'One row per outlet, kind of anonymity and reporting verb.';
comment on column cue_verbs.outlet is 'The outlet''s name.';
comment on column cue_verbs.anonymity is 'named, anonymous_official, anonymous_person, collective, document or unresolved.';
comment on column cue_verbs.cue is 'The verb''s base form; as printed where that is not known.';
comment on column cue_verbs.cue_class is 'neutral, emphatic, doubting, denying, urging, ...; null for a verb of no known class.';
comment on column cue_verbs.quotes is 'Quotations reported with it.';
comment on column cue_verbs.articles is 'Articles with one.';
comment on column cue_verbs.own_quotes is 'Quotations without copies: in articles that neither say that they came from elsewhere nor repeat one that the warehouse has.';
