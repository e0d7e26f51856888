-- What was read of captures that are new, or that this code had not read so before.
insert into news.reading (
    capture_id,
    version_id,
    article_id,
    page_id,
    captured_at,
    code_version,
    reader_digest,
    content_digest,
    reading_digest,
    char_count,
    access,
    run_id
)
select
    capture.capture_id,
    capture.stored_version_id,
    staged.article_id,
    staged.page_id,
    staged.captured_at,
    staged.code_version,
    coalesce(staged.reader_digest, staged.code_version),
    staged.content_digest,
    coalesce(staged.reading_digest, staged.content_digest),
    staged.char_count,
    staged.access,
    staged.run_id
from read_parquet($files, union_by_name = true) as staged
inner join capture on staged.version_id = capture.version_id
where capture.is_reading;
