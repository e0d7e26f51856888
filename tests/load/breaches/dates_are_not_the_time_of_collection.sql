-- A missing date was filled in with the time of collection.
update news.article set captured_at = '2026-01-15 02:00:00.123456+00', published_at = '2026-01-15 02:00:00.123456+00';
