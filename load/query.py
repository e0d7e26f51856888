"""Read the published warehouse: open it locked down, and ask what a run must know before it fetches."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO
from uuid import UUID

import duckdb
import pyarrow.parquet as pq

from load.statements import statement
from load.warehouse import WarehouseUnavailable, first_line
from transform.records import Link, Via

# Others' SQL runs on this connection: no files, no network, no extensions, and none of this can be undone.
_LOCKDOWN = {
    "TimeZone": "UTC",
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "allow_community_extensions": False,
    "python_enable_replacements": False,
    "enable_external_access": False,
    "lock_configuration": True,
}

_ROWS_AT_ONCE = 50_000


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownArticle:
    """What the warehouse knows of an article that a link leads to."""

    first_captured_at: datetime
    published_at: datetime | None
    last_looked_at: datetime
    """When a server last answered for it, whatever it said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecentArticle:
    """An article that may be looked at again, and the link that led to it."""

    article_id: UUID
    source_id: str
    known: KnownArticle
    url: str
    url_normalized: str
    title_hint: str | None
    published_hint: str | None


def open_published(path: Path) -> duckdb.DuckDBPyConnection:
    """Open a published warehouse to read, locked down so that anybody's SQL may run on it.

    Raises ``WarehouseUnavailable`` if there is none or it cannot be opened.
    """
    if not path.is_file():
        raise WarehouseUnavailable(f"{path}: no published warehouse yet; a run makes it")
    try:
        connection = duckdb.connect(str(path), read_only=True)
    except duckdb.Error as error:
        raise WarehouseUnavailable(f"{path}: cannot be opened ({first_line(error)})") from error
    for name, value in _LOCKDOWN.items():
        connection.execute(f"set {name} = {value!r}")
    return connection


def known_articles(
    connection: duckdb.DuckDBPyConnection, article_ids: Sequence[UUID], looks_since: datetime
) -> dict[UUID, KnownArticle]:
    """Return those of the articles that the warehouse has; looks at them before a time are not searched for."""
    rows = connection.execute(
        statement("query/known_articles.sql"), {"article_ids": list(article_ids), "looks_since": looks_since}
    ).fetchall()
    return {
        article_id: KnownArticle(
            first_captured_at=first_captured_at, published_at=published_at, last_looked_at=last_looked_at
        )
        for article_id, first_captured_at, published_at, last_looked_at in rows
    }


def recent_articles(
    connection: duckdb.DuckDBPyConnection, source_ids: Sequence[str], began_since: datetime, now: datetime
) -> tuple[RecentArticle, ...]:
    """Return the articles of sources that began to be after a time, the youngest of each source first."""
    rows = connection.execute(
        statement("query/recent_articles.sql"),
        {"source_ids": list(source_ids), "began_since": began_since, "now": now},
    ).fetchall()
    return tuple(
        RecentArticle(
            article_id=article_id,
            source_id=source_id,
            known=KnownArticle(first_captured_at=first, published_at=published_at, last_looked_at=last_looked_at),
            url=url,
            url_normalized=url_normalized,
            title_hint=title_hint,
            published_hint=published_hint,
        )
        for (
            article_id,
            source_id,
            first,
            published_at,
            last_looked_at,
            url,
            url_normalized,
            title_hint,
            published_hint,
        ) in rows
    )


def deferred_links(connection: duckdb.DuckDBPyConnection, source_ids: Sequence[str], now: datetime) -> tuple[Link, ...]:
    """Return the links of sources that were deferred when last met and are due for another try."""
    rows = connection.execute(
        statement("query/deferred_links.sql"), {"source_ids": list(source_ids), "now": now}
    ).fetchall()
    return tuple(
        Link(
            link_id=link_id,
            source_id=source_id,
            url=url,
            url_normalized=url_normalized,
            via=Via(via),
            found_in_url=found_in_url,
            found_at=found_at,
            title_hint=title_hint,
            published_hint=published_hint,
        )
        for link_id, source_id, url, url_normalized, via, found_in_url, found_at, title_hint, published_hint in rows
    )


def write_parquet(answer: duckdb.DuckDBPyRelation | duckdb.DuckDBPyConnection, out: BinaryIO) -> None:
    """Write the answer to a query as Parquet, row group by row group.

    A relation (``connection.sql``) is streamed; what ``connection.execute`` returns, DuckDB 2 copies first.
    DuckDB's own ``copy`` may not write files on a locked-down connection.
    """
    batches = answer.to_arrow_reader(_ROWS_AT_ONCE)
    with pq.ParquetWriter(out, batches.schema, compression="zstd") as writer:
        for batch in batches:
            writer.write_batch(batch)
