-- A review of an article that nobody has read.
insert into news.quotation_review by name
select
    gen_random_uuid() as review_id,
    gen_random_uuid() as article_id,
    'x' as text_digest,
    'confirmed' as verdict,
    [] as cleared,
    'Kim' as reviewed_by,
    now() as reviewed_at,
    false as is_time_given,
    gen_random_uuid() as run_id;
