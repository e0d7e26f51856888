-- Nobody knows why a link was rejected.
update news.outcome set reason = null where status = 'rejected';
