"""Compare new versions with those before them, once, when they are loaded; views only join what was found."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import duckdb
import pyarrow as pa

from load.given import give, uuids
from load.statements import statement
from transform.versions.compare import Change, Edition, compare
from transform.versions.quotations import QuotationPair, Said

# What one transaction takes: both texts of each are in memory.
_ARTICLES_AT_ONCE = 2_000


@dataclass(frozen=True, slots=True)
class _Version:
    """A version that waits, and the one before it, as the same code reads them."""

    version_id: UUID
    previous_version_id: UUID
    article_id: UUID
    version_no: int
    is_shrunk: bool
    title: str | None
    old_title: str | None
    authors: list[str]
    old_authors: list[str]
    char_count: int
    old_char_count: int
    access: str
    source_id: str
    url: str
    run_id: UUID


def compare_waiting(connection: duckdb.DuckDBPyConnection, now: datetime) -> int:
    """Compare the versions that wait for it, one transaction for some thousand articles.

    Returns how many versions it compared. If it is stopped, the next call goes on where it was.
    """
    n_versions = 0
    while articles := connection.execute(
        statement("load/waiting_articles.sql"), {"n_articles": _ARTICLES_AT_ONCE}
    ).fetchall():
        connection.execute("begin")
        try:
            give(connection, "article", pa.table({"article_id": uuids([article_id for (article_id,) in articles])}))
            changes = _changes(connection)
            _store(connection, changes, now)
            connection.execute(statement("load/compared_articles.sql"))
            connection.execute("commit")
        except BaseException:
            connection.execute("rollback")
            raise
        n_versions += len(changes)
    return n_versions


def _changes(connection: duckdb.DuckDBPyConnection) -> list[tuple[_Version, Change]]:
    connection.execute(statement("load/compared_readings.sql"))
    connection.execute(statement("load/compared_refusals.sql"))
    versions = [_Version(*row) for row in connection.execute(statement("load/uncompared_pairs.sql")).fetchall()]
    if not versions:
        return []
    both = {key for one in versions for key in (one.version_id, one.previous_version_id)}
    give(connection, "version", pa.table({"version_id": uuids(sorted(both))}))
    bodies = dict(connection.execute(statement("load/uncompared_bodies.sql")).fetchall())
    said: defaultdict[UUID, list[Said]] = defaultdict(list)
    for version_id, *quotation in connection.execute(statement("load/uncompared_quotations.sql")).fetchall():
        said[version_id].append(Said(*quotation))

    def edition(version_id: UUID, title: str | None, authors: list[str]) -> Edition:
        return Edition(title or "", tuple(authors), bodies[version_id], tuple(said[version_id]))

    return [
        (
            one,
            compare(
                edition(one.previous_version_id, one.old_title, one.old_authors),
                edition(one.version_id, one.title, one.authors),
            ),
        )
        for one in versions
    ]


def _store(connection: duckdb.DuckDBPyConnection, changes: Sequence[tuple[_Version, Change]], now: datetime) -> None:
    give(connection, "change", _change_rows(changes))
    connection.execute(statement("load/article_change.sql"))
    give(connection, "pair", _pair_rows([(of, pair) for of, change in changes for pair in change.quotations]))
    connection.execute(statement("load/quotation_pair.sql"))
    give(connection, "notice", _notice_rows([of for of, _ in changes if of.is_shrunk], now))
    connection.execute(statement("load/shrunk_notice.sql"))


def _change_rows(changes: Sequence[tuple[_Version, Change]]) -> pa.Table:
    return pa.table(
        {
            "version_id": uuids([of.version_id for of, _ in changes]),
            "previous_version_id": uuids([of.previous_version_id for of, _ in changes]),
            "article_id": uuids([of.article_id for of, _ in changes]),
            "chars_added": pa.array([change.text.added for _, change in changes], pa.int64()),
            "chars_removed": pa.array([change.text.removed for _, change in changes], pa.int64()),
            "title_distance": pa.array([change.title_distance for _, change in changes], pa.int64()),
            "is_boring": pa.array([change.is_boring for _, change in changes], pa.bool_()),
            "run_id": uuids([of.run_id for of, _ in changes]),
        }
    )


def _pair_rows(pairs: Sequence[tuple[_Version, QuotationPair]]) -> pa.Table:
    return pa.table(
        {
            "version_id": uuids([of.version_id for of, _ in pairs]),
            "previous_version_id": uuids([of.previous_version_id for of, _ in pairs]),
            "article_id": uuids([of.article_id for of, _ in pairs]),
            "quotation_id": uuids([pair.new_id for _, pair in pairs]),
            "previous_quotation_id": uuids([pair.old_id for _, pair in pairs]),
            "similarity": pa.array([pair.similarity for _, pair in pairs], pa.float64()),
            "run_id": uuids([of.run_id for of, _ in pairs]),
        }
    )


def _notice_rows(shrunk: Sequence[_Version], now: datetime) -> pa.Table:
    details = [
        f"version {one.version_no} has {one.char_count} characters of {one.old_char_count} ({one.access}); the version"
        " before it stays the current one"
        for one in shrunk
    ]
    return pa.table(
        {
            "source_id": pa.array([one.source_id for one in shrunk], pa.string()),
            "item_key": pa.array([one.url for one in shrunk], pa.string()),
            "detail": pa.array(details, pa.string()),
            "noticed_at": pa.array([now for _ in shrunk], pa.timestamp("us", "UTC")),
            "run_id": uuids([one.run_id for one in shrunk]),
        }
    )
