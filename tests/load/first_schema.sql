-- The tables of the first warehouses, before any migration.
create schema if not exists news;
create table if not exists news.migration (
    number integer not null,
    applied_at timestamptz not null
);

create table if not exists news.definition (
    sql_digest varchar not null,
    defined_at timestamptz not null
);

create table if not exists news.loaded_part (
    run_id uuid not null,
    part_name varchar not null,
    manifest_sha256 varchar not null,
    n_rows bigint not null,
    loaded_at timestamptz not null
);

create table if not exists news.run (
    flow varchar not null,
    asked varchar not null,
    started_at timestamptz not null,
    ended_at timestamptz not null,
    state varchar not null,
    n_sources integer not null,
    n_failed_sources integer not null,
    code_version varchar not null,
    prefect_flow_run_id uuid,
    run_id uuid not null
);

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
    run_id uuid not null
);

create table if not exists news.link (
    link_id uuid not null,
    source_id varchar not null,
    url varchar not null,
    url_normalized varchar not null,
    via varchar not null,
    found_in_url varchar,
    found_at timestamptz not null,
    title_hint varchar,
    published_hint varchar,
    run_id uuid not null
);

create table if not exists news.sighting (
    link_id uuid not null,
    source_id varchar not null,
    seen_at timestamptz not null,
    run_id uuid not null
);

create table if not exists news.outcome (
    link_id uuid not null,
    source_id varchar not null,
    status varchar not null,
    stage varchar not null,
    reason varchar,
    http_status integer,
    version_id uuid,
    not_before timestamptz,
    ended_at timestamptz not null,
    run_id uuid not null
);

create table if not exists news.page (
    page_id uuid not null,
    link_id uuid not null,
    source_id varchar not null,
    url varchar not null,
    final_url varchar not null,
    fetched_at timestamptz not null,
    http_status integer,
    content_type varchar,
    payload_digest varchar not null,
    n_bytes bigint not null,
    elapsed_ms integer,
    archive_path varchar,
    archive_offset bigint,
    warc_record_id varchar,
    run_id uuid not null
);

create table if not exists news.article (
    version_id uuid not null,
    article_id uuid not null,
    page_id uuid not null,
    source_id varchar not null,
    outlet varchar,
    url varchar not null,
    canonical_url varchar,
    url_normalized varchar not null,
    captured_at timestamptz not null,
    title varchar,
    title_hint varchar,
    title_evidence varchar,
    authors varchar[] not null,
    authors_evidence varchar,
    byline_raw varchar,
    credit_agency varchar,
    published_at timestamptz,
    published_on date,
    published_raw varchar,
    published_precision varchar,
    published_evidence varchar,
    published_offset_minutes integer,
    modified_at timestamptz,
    language varchar,
    language_confidence double,
    language_declared varchar,
    summary varchar,
    section varchar,
    keywords varchar[] not null,
    kind varchar,
    dateline_raw varchar,
    dateline_place varchar,
    is_free boolean,
    access varchar not null,
    license varchar,
    image_url varchar,
    word_count integer not null,
    char_count integer not null,
    extraction_method varchar not null,
    is_truncated boolean not null,
    warnings varchar[] not null,
    code_version varchar not null,
    content_digest varchar not null,
    body_digest varchar not null,
    run_id uuid not null
);

create table if not exists news.article_body (
    version_id uuid not null,
    article_id uuid not null,
    body varchar using compression zstd not null,
    run_id uuid not null
);

create table if not exists news.evidence (
    version_id uuid not null,
    field varchar not null,
    origin varchar not null,
    value varchar not null,
    is_chosen boolean not null,
    run_id uuid not null
);

create table if not exists news.removed_block (
    version_id uuid not null,
    block_no integer not null,
    kind varchar not null,
    rule varchar not null,
    raw_text varchar not null,
    char_start integer not null,
    target_url varchar,
    named_outlet varchar,
    run_id uuid not null
);

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

create table if not exists news.quotation (
    quotation_id uuid not null,
    version_id uuid not null,
    article_id uuid not null,
    quotation_no integer not null,
    kind varchar not null,
    text varchar not null,
    spans struct(char_start integer, char_end integer)[] not null,
    char_start integer not null,
    char_end integer not null,
    paragraph_no integer not null,
    context_before varchar not null,
    context_after varchar not null,
    quote_style varchar,
    cue varchar,
    cue_start integer,
    cue_end integer,
    cue_lemma varchar,
    cue_class varchar,
    speaker_id uuid,
    speaker_surface varchar,
    speaker_start integer,
    speaker_end integer,
    anonymity varchar not null,
    anonymity_descriptor varchar,
    anonymity_reason varchar,
    told_to varchar,
    said_on_raw varchar,
    said_on date,
    confidence double not null,
    method varchar not null,
    text_digest varchar not null,
    run_id uuid not null
);

create table if not exists news.speaker (
    speaker_id uuid not null,
    article_id uuid not null,
    name varchar,
    descriptor varchar,
    kind varchar not null,
    role varchar,
    affiliation varchar,
    run_id uuid not null
);

create table if not exists news.speaker_alias (
    review_id uuid not null,
    alias varchar not null,
    speaker varchar not null,
    verdict varchar not null,
    source_id varchar,
    article_id uuid,
    speaker_kind varchar,
    wikidata_qid varchar,
    note varchar,
    reviewed_by varchar not null,
    reviewed_at timestamptz not null,
    is_time_given boolean not null,
    run_id uuid not null
);

create table if not exists news.quotation_review (
    review_id uuid not null,
    article_id uuid not null,
    text_digest varchar not null,
    text varchar,
    occurrence integer,
    verdict varchar not null,
    speaker varchar,
    speaker_kind varchar,
    wikidata_qid varchar,
    anonymity varchar,
    anonymity_descriptor varchar,
    told_to varchar,
    said_on date,
    kind varchar,
    cleared varchar[] not null,
    note varchar,
    reviewed_by varchar not null,
    reviewed_at timestamptz not null,
    is_time_given boolean not null,
    run_id uuid not null
);

create table if not exists news.rejection (
    link_id uuid,
    source_id varchar not null,
    item_key varchar not null,
    stage varchar not null,
    reason varchar not null,
    detail varchar not null,
    is_retryable boolean not null,
    not_before timestamptz,
    n_attempts integer not null,
    http_status integer,
    limit_name varchar,
    limit_value double,
    measured_value double,
    payload_digest varchar,
    rejected_at timestamptz not null,
    run_id uuid not null
);

create table if not exists news.notice (
    source_id varchar not null,
    item_key varchar not null,
    stage varchar not null,
    reason varchar not null,
    detail varchar not null,
    noticed_at timestamptz not null,
    run_id uuid not null
);

