-- M. Lund counts as Maria Lund, who counts as Maria Lund-Berg.
insert into news.speaker_alias by name
select
    gen_random_uuid() as review_id,
    alias,
    speaker,
    'same' as verdict,
    'Kim' as reviewed_by,
    now() as reviewed_at,
    false as is_time_given,
    gen_random_uuid() as run_id
from (values ('M. Lund', 'Maria Lund'), ('Maria Lund', 'Maria Lund-Berg')) as one(alias, speaker);
