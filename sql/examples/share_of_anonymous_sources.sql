-- What share of its attributions does each outlet give to unnamed people, with and without copy from elsewhere?
select
    outlet,
    sum(attributions) as attributions,
    sum(anonymous) as anonymous,
    round(sum(anonymous) / nullif(sum(attributions), 0), 3) as anonymous_share,
    round(sum(own_anonymous) / nullif(sum(own_attributions), 0), 3) as share_in_own_articles
from anonymous_share
group by outlet
order by anonymous_share desc nulls last, outlet;
