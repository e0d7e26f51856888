-- Whether a run has its row.
select count(*) > 0 as is_closed from news.run where run_id = $run_id;
