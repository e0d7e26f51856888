-- An alias holds in a source that nobody has read.
insert into news.speaker_alias by name
select
    gen_random_uuid() as review_id,
    'M. Lund' as alias,
    'Maria Lund' as speaker,
    'same' as verdict,
    'harbor-post' as source_id,
    'Kim' as reviewed_by,
    now() as reviewed_at,
    false as is_time_given,
    gen_random_uuid() as run_id;
