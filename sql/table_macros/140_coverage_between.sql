-- How many articles each source had on each day of a period.
create or replace macro coverage_between(first_day, last_day) as table
select
    day,
    source_id,
    outlet,
    articles,
    mean_28d,
    sd_28d
from outlet_volume_daily
where day between cast(first_day as date) and cast(last_day as date)
order by day, source_id;

comment on macro table coverage_between is 'coverage_between(first day, last day): articles a day of each source, days without any included; days in UTC.';
