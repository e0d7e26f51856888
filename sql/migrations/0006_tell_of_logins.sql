-- Sources may have headers; those defined before have none. The table is made anew, because a column that may not be
-- null cannot be added to one with rows.
alter table news.source rename to source_without_headers;

create table news.source (
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

insert into news.source (
    source_id,
    outlet,
    homepage_url,
    country,
    language,
    time_zone,
    min_articles_per_day,
    feeds,
    sitemaps,
    sections,
    lists,
    files,
    warcs,
    body_selectors,
    delay_seconds,
    poll_hours_min,
    poll_hours_max,
    headers,
    run_id
)
select
    source_id,
    outlet,
    homepage_url,
    country,
    language,
    time_zone,
    min_articles_per_day,
    feeds,
    sitemaps,
    sections,
    lists,
    files,
    warcs,
    body_selectors,
    delay_seconds,
    poll_hours_min,
    poll_hours_max,
    [] as headers,
    run_id
from news.source_without_headers;

drop table news.source_without_headers;
