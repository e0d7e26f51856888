-- What hosts were asked, and how they answered.
create table if not exists news.host_visit (
    host varchar not null,
    first_asked_at timestamptz,
    last_asked_at timestamptz,
    n_requests integer not null,
    n_failed integer not null,
    last_http_status integer,
    last_reason varchar,
    robots varchar,
    robots_read_at timestamptz,
    robots_digest varchar,
    robots_text varchar,
    crawl_delay_seconds double,
    not_before timestamptz,
    run_id uuid not null
);

comment on table news.host_visit is 'One row per host and run.';
comment on column news.host_visit.host is 'Its name, with the port unless that is the usual one.';
comment on column news.host_visit.first_asked_at is 'When it was first asked for something in the run; null if for nothing.';
comment on column news.host_visit.last_asked_at is 'When it was last asked.';
comment on column news.host_visit.n_requests is 'Requests, with those for robots.txt, redirects and further attempts.';
comment on column news.host_visit.n_failed is 'Requests that were not answered, or with 429 or 5xx.';
comment on column news.host_visit.last_http_status is 'The HTTP status of the last request; null if it was not answered.';
comment on column news.host_visit.last_reason is 'The reason code of the last request, if it was not answered.';
comment on column news.host_visit.robots is 'rules; allows_all; unreachable; kept (unreachable, and read by an earlier run''s rules); null if not needed.';
comment on column news.host_visit.robots_read_at is 'When the rules that count were read.';
comment on column news.host_visit.robots_digest is 'SHA-256 of robots.txt, hexadecimal.';
comment on column news.host_visit.robots_text is 'robots.txt; null if an earlier row has it, or if there is none.';
comment on column news.host_visit.crawl_delay_seconds is 'The pause between two requests that it asks for.';
comment on column news.host_visit.not_before is 'Until when it asked to be left alone.';
comment on column news.host_visit.run_id is 'The run.';
