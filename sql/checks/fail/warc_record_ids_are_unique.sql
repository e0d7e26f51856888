-- No record of the archive is noted twice, and none that repeats another is taken for whole.
select
    record_id,
    count(*) as n_rows,
    bool_or(kind <> 'revisit' and refers_to_record_id is not null) as is_confused
from news.warc_record
group by record_id
having count(*) > 1 or bool_or(kind <> 'revisit' and refers_to_record_id is not null);
