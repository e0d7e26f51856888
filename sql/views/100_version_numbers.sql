-- The versions of every article in the order in which they were captured.
create or replace view version_numbers as
with captures as (
    select
        version_id,
        article_id,
        captured_at,
        run_id,
        -- An older capture that arrived late may equal the one after it: the two are one version.
        content_digest is distinct from lag(content_digest) over (
            partition by article_id order by captured_at, run_id, version_id
        ) as is_change
    from news.article
)

select
    version_id,
    article_id,
    row_number() over (partition by article_id order by captured_at, run_id, version_id) as version_no,
    count(*) over (partition by article_id) as n_versions,
    version_no = n_versions as is_current,
    min(captured_at) over (partition by article_id) as first_captured_at
from captures
where is_change;

comment on view version_numbers is 'One row per version of an article: its number and whether it is the current one.';
comment on column version_numbers.version_id is 'Key: the version.';
comment on column version_numbers.article_id is 'The article.';
comment on column version_numbers.version_no is 'From 1, by time of capture.';
comment on column version_numbers.n_versions is 'How many versions the article has.';
comment on column version_numbers.is_current is 'Whether it is the newest version.';
comment on column version_numbers.first_captured_at is 'When the article''s first version was captured.';
