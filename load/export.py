"""Export every table and view as Parquet, for tools that do not read DuckDB."""

from pathlib import Path

import duckdb

from load.query import write_parquet
from load.statements import statement


def export_all(connection: duckdb.DuckDBPyConnection, folder: Path) -> list[Path]:
    """Write every table as ``news/<table>.parquet`` and every view as ``main/<view>.parquet``, and return the files.

    A file is written under a temporary name and renamed when whole. Works on a locked-down connection too.
    """
    relations = connection.execute(statement("query/relations.sql")).fetchall()
    return [_export(connection, schema, name, folder) for schema, name in relations]


def _export(connection: duckdb.DuckDBPyConnection, schema: str, name: str, folder: Path) -> Path:
    target = folder / schema / f"{name}.parquet"
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(f".{target.name}.unfinished")
    with unfinished.open("wb") as file:
        write_parquet(connection.sql(f'from "{schema}"."{name}"'), file)
    unfinished.replace(target)
    return target
