-- All refusals of the captures of the given articles.
create or replace temp table compared_refusal as
select
    capture_id,
    code_version,
    run_id
from news.refusal
where capture_id in (select capture_id from compared_reading);
