-- Links not met before.
insert into news.link (
    link_id,
    source_id,
    url,
    url_normalized,
    via,
    found_in_url,
    found_at,
    title_hint,
    published_hint,
    run_id
)
select
    staged.link_id,
    staged.source_id,
    staged.url,
    staged.url_normalized,
    staged.via,
    staged.found_in_url,
    staged.found_at,
    staged.title_hint,
    staged.published_hint,
    staged.run_id
from read_parquet($files, union_by_name = true) as staged
where not exists (select 1 from news.link as stored where stored.link_id = staged.link_id);
