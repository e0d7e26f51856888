-- Each source as it is defined now.
create or replace view sources as
select
    source_id,
    outlet,
    homepage_url,
    country,
    language,
    time_zone,
    min_articles_per_day
from news.source
qualify row_number() over (partition by source_id order by run_id desc) = 1;

comment on view sources is 'One row per source, as it was last defined.';
comment on column sources.source_id is 'Key: the name of the source''s file.';
comment on column sources.outlet is 'The outlet''s name as readers know it.';
comment on column sources.homepage_url is 'Its front page.';
comment on column sources.country is 'ISO 3166-1 alpha-2.';
comment on column sources.language is 'BCP 47.';
comment on column sources.time_zone is 'IANA name of the zone in which the outlet prints times without one.';
comment on column sources.min_articles_per_day is 'How many new articles a day are expected at least; 0 expects nothing.';
