"""What the warehouse knows of feeds: the state they are in, and their habits."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

import duckdb

from load.statements import statement
from transform.reasons import Reason

# Habits are those of the last weeks.
HABIT_SPAN = timedelta(weeks=4)


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedState:
    """A feed, sitemap, section or list as its last poll left it, and what it did in the last four weeks."""

    reason: Reason | None
    n_failures: int
    etag: str | None
    last_modified: str | None
    payload_digest: str | None
    whole_at: datetime | None
    last_new_link_at: datetime | None
    usual_gap_hours: float | None
    next_poll_at: datetime
    read_by_code: str | None
    """Version of the program that read it last; null if none did, or if it was killed."""
    watched_since: datetime | None
    """The first poll of the four weeks; null if there was none."""
    asked_at: datetime | None
    """The last one."""
    n_new_links: int
    busiest_per_hour: float
    """The most new links for each hour since the poll before."""
    usual_entries: float | None
    """The median."""
    n_reads: int


def feed_states(
    connection: duckdb.DuckDBPyConnection, source_ids: Sequence[str], now: datetime
) -> dict[UUID, FeedState]:
    """Return the feeds of some sources by their ids."""
    answer = connection.execute(
        statement("query/feed_states.sql"), {"source_ids": list(source_ids), "since": now - HABIT_SPAN}
    )
    names = [column[0] for column in answer.description or ()]
    states: dict[UUID, FeedState] = {}
    for row in answer.fetchall():
        values = dict(zip(names, row, strict=True))
        feed_id, reason = values.pop("feed_id"), values.pop("reason")
        states[feed_id] = FeedState(reason=Reason(reason) if reason else None, **values)
    return states


def known_links(connection: duckdb.DuckDBPyConnection, link_ids: Sequence[UUID]) -> frozenset[UUID]:
    """Return those of the links that were found before."""
    rows = connection.execute(statement("query/known_links.sql"), {"link_ids": list(link_ids)}).fetchall()
    return frozenset(link_id for (link_id,) in rows)
