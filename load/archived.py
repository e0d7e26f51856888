"""What the warehouse knows of the archive: with what a new answer, or a file read again, is to be compared."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any
from uuid import UUID

import duckdb

from load.statements import statement
from transform.records import LastCapture, WarcRecord

_OF_RECORD = [field.name for field in fields(WarcRecord)]


def last_captures(
    connection: duckdb.DuckDBPyConnection, addresses: Sequence[str], validated_since: datetime
) -> dict[str, LastCapture]:
    """Return the last whole answer for each of some normalised addresses, as far as one is known.

    Answers before ``validated_since`` come without an address to validate: a server that says "not modified" for ever
    must be asked for the whole page at times.
    """
    return {
        row["url_normalized"]: LastCapture(
            version_id=row["version_id"],
            validated_url=row["validated_url"],
            etag=row["last_etag"],
            last_modified=row["last_last_modified"],
            original=_record(row),
        )
        for row in _rows(
            connection,
            "query/last_captures.sql",
            {"addresses": list(addresses), "validated_since": validated_since},
        )
    }


def kept_resources(connection: duckdb.DuckDBPyConnection, page_ids: Sequence[UUID]) -> dict[UUID, WarcRecord]:
    """Return the records that have the bytes of some pages, by page."""
    rows = _rows(connection, "query/kept_resources.sql", {"page_ids": list(page_ids)})
    return {row["page_id"]: _record(row) for row in rows}


def _rows(connection: duckdb.DuckDBPyConnection, path: str, parameters: dict[str, Any]) -> list[dict[str, Any]]:
    result = connection.execute(statement(path), parameters)
    names = [column[0] for column in result.description or ()]
    return [dict(zip(names, row, strict=True)) for row in result.fetchall()]


def _record(row: dict[str, Any]) -> WarcRecord:
    return WarcRecord(**{name: row[name] for name in _OF_RECORD})
