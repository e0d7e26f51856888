-- Where articles, or the reporting in them, came from.
create table if not exists news.origin (
    version_id uuid not null,
    origin_outlet varchar not null,
    origin_url varchar,
    agency varchar,
    evidence_kind varchar not null,
    evidence_text varchar not null,
    confidence double not null,
    run_id uuid not null
);

comment on table news.origin is 'One row per statement that an article came from elsewhere.';
comment on column news.origin.version_id is 'The version of the article.';
comment on column news.origin.origin_outlet is 'The outlet or agency it came from.';
comment on column news.origin.origin_url is 'The address of the original.';
comment on column news.origin.agency is 'The agency, if it is one.';
comment on column news.origin.evidence_kind is 'closing_line, based_on, canonical, dateline, sign, credit, copyright, byline, linked_data or contribution: a line at the end, a declared original, another outlet''s canonical address, the dateline, an agency''s sign at the end, a source line, the copyright line, the byline, an agency in linked data, or thanks for help.';
comment on column news.origin.evidence_text is 'The words that say so.';
comment on column news.origin.confidence is 'From 0 to 1, one for each kind of evidence. Below 0.6 (a source line that names no agency, thanks for help) it does not make the article a republished one.';
comment on column news.origin.run_id is 'The run that brought it.';
