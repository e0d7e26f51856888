-- The load forgot to resolve what was read.
update news.outcome set status = 'read' where status = 'loaded';
