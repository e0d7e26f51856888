-- Who was quoted most, in how many articles and by which outlets?
select
    speaker,
    sum(quotes) as quotes,
    sum(articles) as articles,
    string_agg(distinct outlet, ', ' order by outlet) as outlets
from top_speakers_by_outlet
group by speaker
order by quotes desc, speaker
limit 10;
