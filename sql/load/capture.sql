-- Tell for each capture of the part what it is: a version, another reading of a stored capture, or nothing new. Only
-- what one reader (the program in one version, told the same of the outlet) has read is compared, so that what our code
-- does otherwise is no change of the outlet's.
-- A capture is unchanged if its content equals that of the capture before it, in the warehouse or in the part. If no
-- reading of that one by the same reader is there to compare, it is a better reading of it where the page or the content
-- is the same, and stored as a capture of its own where not: whether that is a version is told when the page before it
-- is read again (view version_numbers). The first capture of an article unknown so far is loaded, any other a new
-- version. An older capture than those stored becomes a version too.
insert into capture (
    version_id,
    article_id,
    capture_id,
    stored_version_id,
    status,
    reason,
    is_new,
    is_reading,
    uncompared_id
)
with staged as (
    select
        version_id,
        article_id,
        page_id,
        captured_at,
        coalesce(reader_digest, code_version) as reader_digest,
        content_digest,
        coalesce(reading_digest, content_digest) as reading_digest,
        run_id
    from read_parquet($files, union_by_name = true)
),

known as (
    select * from news.reading
    where capture_id in (
        select near.capture_id
        from news.reading as near
        where
            near.article_id in (select article_id from staged)
            or near.page_id in (select page_id from staged)
    )
),

-- Each stored capture as the newest code reads it, and as the reader of this part does.
stored as (
    select
        capture_id,
        arg_max(version_id, (code_order(code_version), run_id)) as version_id,
        arg_max(article_id, (code_order(code_version), run_id)) as article_id,
        arg_max(reader_digest, (code_order(code_version), run_id)) as reader_digest,
        arg_max(content_digest, (code_order(code_version), run_id)) as content_digest,
        arg_max(reading_digest, (code_order(code_version), run_id)) as reading_digest,
        min(captured_at) as captured_at,
        list(page_id) as page_ids,
        arg_max(content_digest, run_id) filter (is_same_reader) as same_reader_digest
    from (
        select
            *,
            (article_id, reader_digest) in (select (article_id, reader_digest) from staged) as is_same_reader
        from known
    )
    group by capture_id
),

-- Pages that are read again.
again as (
    select
        staged.*,
        stored.capture_id,
        stored.version_id as current_id,
        stored.article_id as former_article_id,
        staged.reading_digest = stored.reading_digest as is_equal,
        staged.reader_digest = stored.reader_digest as is_current_reader,
        row_number() over (partition by stored.capture_id order by staged.version_id) = 1 as is_first
    from staged
    inner join (
        select distinct
            capture_id,
            page_id,
            captured_at
        from known
    ) as seen on staged.page_id = seen.page_id and staged.captured_at = seen.captured_at
    inner join stored on seen.capture_id = stored.capture_id
),

together as (
    select
        stored.capture_id,
        coalesce(if(again.is_equal, stored.version_id, again.version_id), stored.version_id) as version_id,
        coalesce(again.article_id, stored.article_id) as article_id,
        stored.captured_at,
        true as is_stored,
        stored.content_digest,
        stored.reading_digest,
        coalesce(again.content_digest, stored.same_reader_digest) as same_reader_digest,
        stored.page_ids,
        null as run_id
    from stored
    left join again on stored.capture_id = again.capture_id and again.is_first
    union all
    select
        null,
        version_id,
        article_id,
        captured_at,
        false,
        content_digest,
        reading_digest,
        content_digest,
        [page_id],
        run_id
    from staged
    where version_id not in (select version_id from again)
),

in_order as (
    select
        *,
        lag(version_id) over captures as previous_id,
        lag(capture_id) over captures as previous_capture_id,
        lag(same_reader_digest) over captures as previous_same_reader_digest,
        lag(content_digest) over captures as previous_digest,
        lag(reading_digest) over captures as previous_reading_digest,
        lag(page_ids) over captures as previous_page_ids,
        bool_or(is_stored) over (partition by article_id) as is_known_article,
        row_number() over captures as capture_no
    from together
    window captures as (partition by article_id order by captured_at, is_stored desc, run_id, version_id)
),

judged as (
    select
        *,
        case
            when is_stored then 'stored'
            when previous_id is null then 'version'
            when previous_same_reader_digest is not null
                then if(previous_same_reader_digest = content_digest, 'unchanged', 'version')
            when list_has_any(previous_page_ids, page_ids) or previous_digest = content_digest then 'read_again'
            else 'undecided'
        end as kind,
        kind = 'read_again' and reading_digest = previous_reading_digest as is_equal,
        case
            when kind in ('version', 'undecided') then version_id
            when kind = 'read_again' then previous_capture_id
            when kind = 'stored' then capture_id
        end as of_capture_id,
        case
            when is_equal then previous_id
            when kind <> 'unchanged' then version_id
        end as of_version_id
    from in_order
),

decided as (
    select
        *,
        last_value(of_capture_id ignore nulls) over up_to_here as into_capture_id,
        last_value(of_version_id ignore nulls) over up_to_here as into_version_id
    from judged
    window up_to_here as (partition by article_id order by capture_no)
)

select
    version_id,
    article_id,
    into_capture_id,
    into_version_id,
    case
        when kind <> 'version' then 'unchanged'
        when not is_known_article and capture_no = 1 then 'loaded'
        else 'new_version'
    end,
    case
        when kind in ('read_again', 'undecided') and not is_equal then 'DUP_REREAD'
        when kind <> 'version' then 'DUP_UNCHANGED'
    end,
    kind in ('version', 'undecided') or (kind = 'read_again' and not is_equal),
    kind <> 'unchanged',
    if(is_known_article or capture_no > 1, article_id, null)
from decided
where not is_stored
union all
select
    version_id,
    article_id,
    capture_id,
    if(is_equal, current_id, version_id),
    'unchanged',
    if(is_equal or not is_first, 'DUP_UNCHANGED', 'DUP_REREAD'),
    is_first and not is_equal and version_id not in (select version_id from known),
    is_first and not (is_equal and is_current_reader),
    former_article_id
from again;
