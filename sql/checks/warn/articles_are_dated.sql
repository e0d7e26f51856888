-- Less than a fifth of the articles of a source are undated (of ten articles or more).
select
    source_id,
    outlet,
    articles,
    undated,
    undated / articles as undated_share
from date_quality
where articles >= 10 and undated >= 0.2 * articles;
