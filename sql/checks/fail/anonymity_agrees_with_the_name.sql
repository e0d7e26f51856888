-- A named quotation has a speaker with a name; an anonymous or unresolved one has none, or one without a name.
select
    quotation.quotation_id,
    quotation.anonymity,
    speaker.name
from news.quotation as quotation
left join news.speaker as speaker on quotation.speaker_id = speaker.speaker_id
where
    (quotation.anonymity = 'named' and speaker.name is null)
    or (quotation.anonymity in ('anonymous_official', 'anonymous_person', 'unresolved') and speaker.name is not null);
