-- No speaker is stored twice.
select
    speaker_id,
    count(*) as n_rows
from news.speaker
group by speaker_id
having count(*) > 1;
