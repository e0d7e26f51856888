"""What the warehouse knows of hosts: their robots.txt."""

from datetime import datetime

import duckdb

from load.statements import statement


def known_robots(connection: duckdb.DuckDBPyConnection, since: datetime) -> dict[str, tuple[str | None, datetime]]:
    """Return the robots.txt of every host that was read after a time, and when; null if the host had none."""
    rows = connection.execute(statement("query/known_robots.sql"), {"since": since}).fetchall()
    return {host: (text, read_at) for host, read_at, text in rows}
