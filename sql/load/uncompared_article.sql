-- Articles of which the part brought a version or a reading that has a version before it.
insert into news.uncompared_article (article_id)
select distinct uncompared_id
from capture
where is_reading and uncompared_id is not null
union
select staged.article_id
from read_parquet($files, union_by_name = true) as staged
inner join capture on staged.version_id = capture.version_id
where capture.is_reading and capture.uncompared_id is not null;
