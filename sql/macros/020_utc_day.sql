-- The calendar day of a time, cut in UTC whatever the zone of the session.
create or replace macro utc_day(moment) as cast(moment at time zone 'UTC' as date);

comment on macro utc_day is 'The calendar day of a time in UTC, whatever the time zone of the session.';
