-- The sketches are gone, and no version waits for one.
delete from news.article_sketch;
