-- What a run of reviews brought: rows that are new, and how many of them apply to no quotation.
select
    (select count(*) from news.speaker_alias where run_id = $run_id)
    + (select count(*) from news.quotation_review where run_id = $run_id) as n_new,
    (
        select count(*)
        from quotation_reviews
        where run_id = $run_id and state <> 'applies'
    ) as n_idle;
