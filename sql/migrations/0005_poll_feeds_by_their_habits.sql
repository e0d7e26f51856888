-- Feeds are polled as often as they bring news; a source may set bounds. No older source did.
alter table news.source add column poll_hours_min double;
alter table news.source add column poll_hours_max double;
