-- What did one person say, whatever the case and accents of the name?
select
    published_day,
    outlet,
    cue,
    text
from quotations
where fold(speaker) = fold('maria lund')
order by published_at, quotation_no
limit 20;
