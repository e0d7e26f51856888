-- A run ended before it began.
update news.run set ended_at = started_at - interval 1 hour;
