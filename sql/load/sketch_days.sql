-- From which day to which one the given versions are.
select
    min(day),
    max(day)
from sketched_version;
