-- When was an address asked, what came of it, and where does the archive have it (as lines of a CDXJ index)?
-- The last column is what web archive players read: the address turned around, the time, and the place as JSON.
select
    captured_at,
    kind,
    http_status,
    body_archive_path,
    body_archive_offset,
    array_to_string(list_reverse(string_split(regexp_extract(url, '^\w+://(?:[^/@]*@)?([^/:?#]+)', 1), '.')), ',')
    || ')' || coalesce(nullif(regexp_extract(url, '^\w+://[^/?#]*([^#]*)', 1), ''), '/')
    || ' ' || cdx_timestamp || ' '
    || json_object(
        'url', url, 'mime', string_split(coalesce(content_type, 'warc/revisit'), ';')[1],
        'status', cast(http_status as varchar), 'digest', warc_digest,
        'length', cast(n_bytes as varchar), 'offset', cast(archive_offset as varchar), 'filename', archive_path
    ) as cdxj
from archive_index
where url = 'https://harbourpost.example/news/ferry'
order by captured_at, archive_path, archive_offset;
