"""What the warehouse knows of pages that can be read again: each with its link, its source and where its bytes are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any
from uuid import UUID

import duckdb

from load.statements import statement
from transform.records import Link, Page, Source, Via

_ROWS_AT_ONCE = 1_000
_OF_LINK = [field.name for field in fields(Link) if field.name != "via"]
_OF_PAGE = [field.name for field in fields(Page) if field.name not in ("fetched_at", "body")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """Which captures are to be read again."""

    since: datetime | None = None
    until: datetime | None = None
    """Exclusive."""
    outlet: str = ""
    """Source id or outlet's name; empty for all."""
    other_code_than: str | None = None
    """Only what another version of the program read last."""
    article_ids: Sequence[UUID] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """A page as it was seen at some time."""

    capture_id: UUID | None
    """Null if the page gave no article so far."""
    article_id: UUID | None
    reader_digest: str | None
    """What read it last."""
    link: Link
    page: Page
    """Without its bytes: the archive has them."""


def archived_captures(connection: duckdb.DuckDBPyConnection, chosen: Chosen) -> Iterator[Capture]:
    """Yield what can be read again, oldest first: the captures of articles, and pages that reading refused."""
    result = connection.execute(
        statement("query/archived_captures.sql"),
        {
            "since": chosen.since,
            "until": chosen.until,
            "outlet": chosen.outlet,
            "is_other_code": chosen.other_code_than is not None,
            "code_version": chosen.other_code_than or "",
            "article_ids": None if chosen.article_ids is None else list(chosen.article_ids),
        },
    )
    names = [column[0] for column in result.description or ()]
    while rows := result.fetchmany(_ROWS_AT_ONCE):
        for row in rows:
            yield _capture(dict(zip(names, row, strict=True)))


def source_definitions(connection: duckdb.DuckDBPyConnection) -> dict[str, Source]:
    """Return every source as it was last defined, as far as reading a page needs it."""
    rows = connection.execute(statement("query/source_definitions.sql")).fetchall()
    return {
        source_id: Source(
            source_id=source_id,
            outlet=outlet,
            homepage_url=homepage_url,
            country=country,
            language=language,
            time_zone=time_zone,
            body_selectors=tuple(body_selectors),
        )
        for source_id, outlet, homepage_url, country, language, time_zone, body_selectors in rows
    }


def _capture(row: dict[str, Any]) -> Capture:
    return Capture(
        capture_id=row["capture_id"],
        article_id=row["article_id"],
        reader_digest=row["reader_digest"],
        link=Link(via=Via(row["via"]), **{name: row[name] for name in _OF_LINK}),
        page=Page(fetched_at=row["captured_at"], body=b"", **{name: row[name] for name in _OF_PAGE}),
    )
