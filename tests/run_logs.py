"""Tables that grow with every run. All others hold what is known, and must not change when nothing is new."""

RUN_LOGS = (
    "run",
    "sighting",
    "outcome",
    "rejection",
    "notice",
    "poll",
    "host_visit",
    "warc_record",
    "loaded_part",
    "definition",
    "migration",
)
