-- A link is rejected for one reason and its outcome gives another.
update news.rejection set reason = 'EXTRACT_EMPTY';
