-- Where in the archive are the bytes of what was refused in the newest run, to be looked at?
select
    rejections.source_id,
    rejections.url,
    rejections.reason,
    archive_index.body_archive_path,
    archive_index.body_archive_offset,
    archive_index.n_bytes
from rejections
inner join archive_index on rejections.payload_digest = archive_index.payload_digest
where rejections.run_id = (select max(run_id) from runs)
qualify row_number() over (partition by rejections.link_id order by archive_index.captured_at desc) = 1
order by rejections.source_id, rejections.url;
