-- What was learnt to be furniture of the outlets' pages.
select
    outlet,
    text
from news.boilerplate;
