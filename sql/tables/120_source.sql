-- Outlets and the ways to read them, as they were defined.
create table if not exists news.source (
    source_id varchar not null,
    outlet varchar not null,
    homepage_url varchar,
    country varchar,
    language varchar,
    time_zone varchar not null,
    min_articles_per_day integer not null,
    feeds varchar[] not null,
    sitemaps varchar[] not null,
    sections struct(url varchar, selector varchar)[] not null,
    lists varchar[] not null,
    files varchar[] not null,
    warcs varchar[] not null,
    body_selectors varchar[] not null,
    delay_seconds double not null,
    poll_hours_min double,
    poll_hours_max double,
    headers struct(name varchar, value varchar)[] not null,
    run_id uuid not null
);

comment on table news.source is 'One row per definition of a source: a changed definition is a new row, the last one by run counts.';
comment on column news.source.source_id is 'Lower-case letters, digits and hyphens; the name of the source''s file.';
comment on column news.source.outlet is 'The outlet''s name as readers know it.';
comment on column news.source.homepage_url is 'Its front page.';
comment on column news.source.country is 'ISO 3166-1 alpha-2.';
comment on column news.source.language is 'BCP 47.';
comment on column news.source.time_zone is 'IANA name of the zone in which the outlet prints times without one.';
comment on column news.source.min_articles_per_day is 'How many new articles a day are expected at least; 0 expects nothing.';
comment on column news.source.feeds is 'Addresses of feeds.';
comment on column news.source.sitemaps is 'Addresses of sitemaps.';
comment on column news.source.sections is 'Pages that list articles, with the CSS selector of the links on them.';
comment on column news.source.lists is 'URL lists: addresses or paths of text files.';
comment on column news.source.files is 'Local files or folders.';
comment on column news.source.warcs is 'WARC files.';
comment on column news.source.body_selectors is 'CSS selectors of the article''s text that win over the general extraction.';
comment on column news.source.delay_seconds is 'Pause between two requests to one host, in seconds.';
comment on column news.source.poll_hours_min is 'The shortest time between two polls of a feed, in hours; null for the program''s own.';
comment on column news.source.poll_hours_max is 'The longest, also for a feed that fails.';
comment on column news.source.headers is 'Headers sent with each request to the hosts of the source, as a login for example; ${...} stands for a secret, which is never stored.';
comment on column news.source.run_id is 'The run that first used this definition.';
