-- All that is known of somebody who is quoted.
create or replace macro speaker_profile(name) as table
select
    mode(speaker order by speaker desc) as speaker,
    outlet,
    list_sort(list(distinct speaker_role) filter (where speaker_role is not null)) as roles,
    list_sort(list(distinct speaker_affiliation) filter (where speaker_affiliation is not null)) as affiliations,
    count(*) as quotes,
    count(distinct article_id) as articles,
    min(published_day) as first_day,
    max(published_day) as last_day,
    mode(cue_lemma order by cue_lemma desc) as usual_cue
from quotations
where
    fold(speaker) in (
        select fold(name)
        union all
        select fold(alias.speaker)
        from speaker_aliases as alias
        where alias.scope = 'everywhere' and fold(alias.alias) = fold(name)
    )
group by outlet
order by quotes desc, outlet;

comment on macro table speaker_profile is 'speaker_profile(''Ana Sousa''): one row per outlet that quotes this person, with roles and affiliations as printed; case and accents do not matter, and a name that counts as another everywhere is looked up under that one.';
