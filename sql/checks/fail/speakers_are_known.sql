-- The speaker of a quotation is stored, and belongs to the same article.
select
    quotation.quotation_id,
    quotation.speaker_id
from news.quotation as quotation
left join news.speaker as speaker
    on quotation.speaker_id = speaker.speaker_id and quotation.article_id = speaker.article_id
where quotation.speaker_id is not null and speaker.speaker_id is null;
