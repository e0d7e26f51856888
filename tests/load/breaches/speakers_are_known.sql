-- The speakers are lost.
delete from news.speaker;
