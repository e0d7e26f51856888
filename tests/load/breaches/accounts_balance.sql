-- An outcome is lost.
delete from news.outcome where link_id = (select min(link_id) from news.outcome);
