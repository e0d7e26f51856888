-- Everything but one is rejected.
insert into news.outcome
select link_id, source_id, 'rejected', stage, 'EXTRACT_EMPTY', http_status, null, null, ended_at, run_id
from news.outcome, range(20) where status = 'rejected';
