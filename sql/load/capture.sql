-- Tell for each capture of the part whether it is a version. A capture is unchanged if its digest equals that of the
-- capture before it, in the warehouse or in the part; the first of an article unknown so far is loaded, any other
-- a new version. An older capture than those stored becomes a version too.
insert into capture (version_id, status, is_version, stored_version_id)
with staged as (
    select
        version_id,
        article_id,
        captured_at,
        content_digest,
        run_id
    from read_parquet($files, union_by_name = true)
),

stored as (
    select
        version_id,
        article_id,
        captured_at,
        content_digest,
        run_id
    from news.article
    where article_id in (select article_id from staged)
),

together as (
    select *, true as is_stored from stored
    union all
    select *, false as is_stored from staged
    where version_id not in (select version_id from stored)
),

in_order as (
    select
        version_id,
        article_id,
        is_stored,
        is_stored or content_digest is distinct from lag(content_digest) over captures as is_version,
        bool_or(is_stored) over (partition by article_id) as is_known_article,
        row_number() over captures as capture_no
    from together
    window captures as (partition by article_id order by captured_at, is_stored desc, run_id, version_id)
),

decided as (
    select
        version_id,
        is_stored,
        is_version,
        is_known_article,
        capture_no,
        last_value(case when is_version then version_id end ignore nulls) over (
            partition by article_id order by capture_no
        ) as stored_version_id
    from in_order
)

select
    version_id,
    case
        when is_stored or not is_version then 'unchanged'
        when not is_known_article and capture_no = 1 then 'loaded'
        else 'new_version'
    end,
    is_version and not is_stored,
    stored_version_id
from decided
where version_id in (select version_id from staged);
