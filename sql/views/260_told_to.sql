-- To whom quotations were given, and who carries them.
create or replace view told_to as
select
    mode(told_to order by told_to desc) as outlet_told,
    outlet as publishing_outlet,
    regexp_replace(fold(told_to), '^the ', '') = regexp_replace(fold(outlet), '^the ', '') as own_interview,
    count(*) as quotes,
    count(distinct article_id) as articles,
    count(*) filter (where is_own) as own_quotes
from quotations
where told_to is not null
group by regexp_replace(fold(told_to), '^the ', ''), outlet;

comment on view told_to is 'One row per outlet or person that was told something, and outlet that printed it.';
comment on column told_to.outlet_told is 'Who was told, as printed most often.';
comment on column told_to.publishing_outlet is 'The outlet that carries the quotation; null if unknown.';
comment on column told_to.own_interview is 'Whether the two are the same, without regard to case, accents and a leading "the".';
comment on column told_to.quotes is 'Quotations.';
comment on column told_to.articles is 'Articles with one.';
comment on column told_to.own_quotes is 'Those without copies: in articles that neither say that they came from elsewhere nor repeat one that the warehouse has.';
