-- Who republishes whom, and on what evidence?
select
    origin,
    republisher,
    evidence_kind,
    articles,
    example
from syndication_edges
order by articles desc, origin, republisher, evidence_kind
limit 20;
