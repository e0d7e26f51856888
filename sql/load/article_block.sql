-- The paragraphs of articles that were unknown so far. Of a changed article they were counted with its first version.
insert into news.article_block (outlet, block_hash, version_id, loaded_on)
select distinct
    article.outlet,
    block_hash(paragraph.text),
    article.version_id,
    $loaded_on::date
from read_parquet($bodies, union_by_name = true) as body
inner join read_parquet($files, union_by_name = true) as article on body.version_id = article.version_id
cross join unnest(string_split(body.body, chr(10) || chr(10))) as paragraph (text) -- noqa: RF02
where
    article.version_id in (select version_id from capture where status = 'loaded')
    and article.outlet is not null
    and length(paragraph.text) between $shortest and $longest;
