-- What reading a page needs to know of each source, as it was last defined.
select
    source_id,
    outlet,
    homepage_url,
    country,
    language,
    time_zone,
    body_selectors
from news.source
qualify row_number() over (partition by source_id order by run_id desc) = 1;
