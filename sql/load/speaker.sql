-- The speakers of the articles with a new version, unless an earlier version had them.
insert into news.speaker (
    speaker_id,
    article_id,
    name,
    descriptor,
    kind,
    role,
    affiliation,
    run_id
)
select
    staged.speaker_id,
    staged.article_id,
    staged.name,
    staged.descriptor,
    staged.kind,
    staged.role,
    staged.affiliation,
    staged.run_id
from read_parquet($files, union_by_name = true) as staged
where
    staged.article_id in (select article_id from capture where is_new)
    and not exists (select 1 from news.speaker as stored where stored.speaker_id = staged.speaker_id);
