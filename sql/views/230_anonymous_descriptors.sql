-- How unnamed speakers are described.
create or replace view anonymous_descriptors as
select
    fold(anonymity_descriptor) as descriptor,
    anonymity,
    outlet,
    count(*) as quotes,
    count(distinct article_id) as articles,
    min(published_day) as first_used,
    max(published_day) as last_used
from quotations
where anonymity_descriptor is not null and anonymity in ('anonymous_official', 'anonymous_person', 'collective')
group by fold(anonymity_descriptor), anonymity, outlet;

comment on view anonymous_descriptors is 'One row per description of unnamed speakers, kind of anonymity and outlet.';
comment on column anonymous_descriptors.descriptor is 'The description, such as "senior official", without regard to case and accents.';
comment on column anonymous_descriptors.anonymity is 'anonymous_official, anonymous_person or collective.';
comment on column anonymous_descriptors.outlet is 'The outlet''s name.';
comment on column anonymous_descriptors.quotes is 'Quotations so attributed.';
comment on column anonymous_descriptors.articles is 'Articles with one.';
comment on column anonymous_descriptors.first_used is 'First day of publication, in UTC.';
comment on column anonymous_descriptors.last_used is 'Last day of publication, in UTC.';
