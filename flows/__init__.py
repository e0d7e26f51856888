"""The shell: settings, clock, retries, concurrency and logging around the three packages that do the work."""

import os

# Prefect reads its settings when it is first imported, so they are set here, before any module of this package.
# Whoever sets one in the environment keeps it.
for _name, _value in {
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "PREFECT_RESULTS_PERSIST_BY_DEFAULT": "false",
    "PREFECT_RESULTS_DEFAULT_SERIALIZER": "json",  # Prefect's own default is pickle
    # The in-process server's own limit of 20 s is too short on a busy machine.
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",
}.items():
    os.environ.setdefault(_name, _value)
