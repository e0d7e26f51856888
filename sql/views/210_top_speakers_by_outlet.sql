-- Who was quoted most, by week and outlet.
create or replace view top_speakers_by_outlet as
select
    cast(date_trunc('week', published_day) as date) as week,
    outlet,
    mode(speaker order by speaker desc) as speaker,
    mode(speaker_kind order by speaker_kind desc) as speaker_kind,
    count(*) as quotes,
    count(distinct article_id) as articles,
    sum(length(text)) as quoted_chars,
    count(*) filter (where is_own) as own_quotes,
    rank() over (
        partition by date_trunc('week', published_day), outlet order by count(*) desc
    ) as rank_in_outlet
from quotations
where speaker is not null and anonymity = 'named'
group by date_trunc('week', published_day), outlet, fold(speaker);

comment on view top_speakers_by_outlet is 'One row per week, outlet and named speaker. Names are joined without regard to case and accents, and as reviewed (see speaker_aliases).';
comment on column top_speakers_by_outlet.week is 'Monday of the week of publication, cut in UTC; null for undated articles.';
comment on column top_speakers_by_outlet.outlet is 'The outlet''s name.';
comment on column top_speakers_by_outlet.speaker is 'The name as printed most often.';
comment on column top_speakers_by_outlet.speaker_kind is 'person, organisation, document or unknown.';
comment on column top_speakers_by_outlet.quotes is 'Quotations of the speaker.';
comment on column top_speakers_by_outlet.articles is 'Articles with one.';
comment on column top_speakers_by_outlet.quoted_chars is 'Characters quoted.';
comment on column top_speakers_by_outlet.own_quotes is 'Quotations without copies: in articles that neither say that they came from elsewhere nor repeat one that the warehouse has.';
comment on column top_speakers_by_outlet.rank_in_outlet is '1 for the most quoted of the outlet in the week; equal counts share a rank.';
