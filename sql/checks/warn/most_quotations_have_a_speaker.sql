-- A source has a speaker for half of its quotations (of twenty or more).
select
    source_id,
    count(*) as quotes,
    count(*) filter (where speaker_id is null and not is_reviewed) as without_speaker
from quotations
group by source_id
having quotes >= 20 and without_speaker > 0.5 * quotes;
