"""Commands on the warehouse: sql, check, publish, export."""

import csv
import io
import json
import sys
from contextlib import closing, nullcontext
from enum import StrEnum
from pathlib import Path
from typing import Annotated, BinaryIO

import duckdb
import typer

from flows.screen import OUT, show_finding, show_table
from flows.settings import Settings
from load.checks import run_checks
from load.export import export_all
from load.publish import publish as publish_warehouse
from load.query import open_published, write_parquet
from load.warehouse import open_warehouse

# More rows than anybody reads on a screen; said when it cuts, and no limit for the other formats.
MOST_ROWS_SHOWN = 1_000
ROWS_AT_ONCE = 10_000


class Format(StrEnum):
    """How ``onrecord sql`` prints its answer."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    PARQUET = "parquet"


class QueryError(ValueError):
    """A query that cannot be answered. Its text is what DuckDB says, in one line where it can be."""


def sql(
    query: Annotated[str | None, typer.Argument(help="One SQL query, in quotes.")] = None,
    file: Annotated[Path | None, typer.Option(help="A file with the query.")] = None,
    format: Annotated[Format, typer.Option(help="How to print the answer.")] = Format.TABLE,  # noqa: A002
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write to this file in place of standard output.")
    ] = None,
) -> None:
    """Ask the published warehouse: read only, also while a run is loading."""
    if (query is None) == (file is None):
        raise QueryError('give a query in quotes or --file, and not both: onrecord sql "from articles limit 5"')
    if output is not None and format is Format.TABLE:
        raise QueryError("a table is for the screen: add --format csv, json or parquet to write a file")
    text = _text_of(file) if file else query or ""
    with closing(open_published(Settings().published)) as connection:
        try:
            answer = connection.execute(text)
            if format is Format.TABLE:
                _show(answer)
            else:
                _write(answer, format, output)
        except duckdb.Error as error:
            raise QueryError(f"{error}") from error


def _text_of(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise QueryError(f"{file}: cannot be read ({error})") from error


def check() -> None:
    """Run every check of sql/checks on the warehouse and list what breaks a rule."""
    settings = Settings()
    with closing(open_published(settings.published)) as connection:
        breaches = run_checks(connection)
    for one in breaches:
        show_finding(one.severity, one.name, f"{one.n_rows} rows. {one.sentence}")
    if not breaches:
        OUT.print("Every check holds.")
    if any(breach.severity == "fail" for breach in breaches):
        raise typer.Exit(1)


def publish() -> None:
    """Publish the writer's warehouse: copy, test, rename. Runs do it by themselves when no check fails."""
    settings = Settings()
    with open_warehouse(settings.warehouse, settings.lock, wait_seconds=settings.lock_wait_seconds) as warehouse:
        publish_warehouse(warehouse, settings.published)
    OUT.print(f"Published {settings.published}")


def export(folder: Annotated[Path, typer.Argument(help="Where the Parquet files go.")]) -> None:
    """Write every table and view as a Parquet file."""
    with closing(open_published(Settings().published)) as connection:
        written = export_all(connection, folder)
    OUT.print(f"{len(written)} files in {folder}")


def _show(answer: duckdb.DuckDBPyConnection) -> None:
    rows = answer.fetchmany(MOST_ROWS_SHOWN + 1)
    show_table("", _names(answer), rows[:MOST_ROWS_SHOWN])
    if len(rows) > MOST_ROWS_SHOWN:
        OUT.print(f"Only the first {MOST_ROWS_SHOWN} rows are shown; --format csv gives all.")


def _write(answer: duckdb.DuckDBPyConnection, format_: Format, output: Path | None) -> None:
    with output.open("wb") if output else nullcontext(sys.stdout.buffer) as out:
        if format_ is Format.PARQUET:
            write_parquet(answer, out)
        elif format_ is Format.JSON:
            _write_json(answer, out)
        else:
            _write_csv(answer, out)


def _write_csv(answer: duckdb.DuckDBPyConnection, out: BinaryIO) -> None:
    text = io.TextIOWrapper(out, encoding="utf-8", newline="")
    writer = csv.writer(text)
    writer.writerow(_names(answer))
    while rows := answer.fetchmany(ROWS_AT_ONCE):
        writer.writerows(rows)
    text.flush()
    text.detach()


def _write_json(answer: duckdb.DuckDBPyConnection, out: BinaryIO) -> None:
    """Write one array of objects, as DuckDB's own shell does."""
    names = _names(answer)
    opening = b"["
    while rows := answer.fetchmany(ROWS_AT_ONCE):
        for row in rows:
            line = json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False, default=str)
            out.write(opening + line.encode())
            opening = b",\n"
    out.write(b"[]\n" if opening == b"[" else b"]\n")


def _names(answer: duckdb.DuckDBPyConnection) -> list[str]:
    return [column[0] for column in answer.description or ()]
