"""Rows that Python has worked out, given to statements as temporary tables."""

from collections.abc import Iterable
from uuid import UUID

import duckdb
import pyarrow as pa


def uuids(keys: Iterable[UUID | None]) -> pa.Array:
    """Return keys as an Arrow column."""
    return pa.array([None if key is None else key.bytes for key in keys], pa.uuid())


def give(connection: duckdb.DuckDBPyConnection, what: str, rows: pa.Table) -> None:
    """Let statements read some rows as the temporary table ``given_<what>``, until others take its place.

    Not as the Arrow table itself: DuckDB 1.5 cannot filter one by its UUIDs.
    """
    connection.register("arrow_rows", rows)
    connection.execute(f"create or replace temp table given_{what} as from arrow_rows")
    connection.unregister("arrow_rows")
