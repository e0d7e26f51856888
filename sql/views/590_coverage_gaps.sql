-- Days on end without an article of a source.
create or replace view coverage_gaps as
with numbered as (
    select
        source_id,
        outlet,
        day,
        day - cast(row_number() over (partition by source_id order by day) as integer) as gap_key
    from outlet_volume_daily
    where articles = 0
)

select
    source_id,
    any_value(outlet) as outlet,
    min(day) as gap_from,
    max(day) as gap_to,
    count(*) as silent_days
from numbered
group by source_id, gap_key;

comment on view coverage_gaps is 'One row per stretch of days on which a source published nothing, as far as we know.';
comment on column coverage_gaps.source_id is 'The source.';
comment on column coverage_gaps.outlet is 'The outlet''s name.';
comment on column coverage_gaps.gap_from is 'The first day without an article, in UTC.';
comment on column coverage_gaps.gap_to is 'The last.';
comment on column coverage_gaps.silent_days is 'How many days.';
