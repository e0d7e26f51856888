"""Reviews and the published warehouse: rows for sheets, words for digests, and what a reviewer's own SQL says."""

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from uuid import UUID

import duckdb
import pyarrow.parquet as pq

from load.query import open_published
from load.statements import statement

# The tables that a reviewer's SQL may fill.
SCRATCH_TABLES = ("speaker_alias", "quotation_review")

Row = tuple[object, ...]


class StatementError(ValueError):
    """SQL that gives no reviews. Its text is what DuckDB says, or what to write."""


def rows_for_sheet(connection: duckdb.DuckDBPyConnection, sheet: str) -> tuple[tuple[str, ...], list[Row]]:
    """Return the columns and rows of ``sql/reviews/export_<sheet>.sql``."""
    answer = connection.execute(statement(f"reviews/export_{sheet}.sql"))
    return _columns(answer), answer.fetchall()


def count_staged_reviews(home: Path) -> int:
    """Count what people reviewed, loaded or not: each review was staged as a part, and parts are kept."""
    parts = [path for table in SCRATCH_TABLES for path in home.rglob(f"{table}.parquet")]
    return sum(pq.read_metadata(path).num_rows for path in parts)


def rows_of_statement(published: Path, query: str) -> dict[str, tuple[tuple[str, ...], list[Row]]]:
    """Run a reviewer's SQL beside the published warehouse, and return the rows that it inserted by table.

    It may read every view and table and insert into the temporary tables ``speaker_alias`` and ``quotation_review``,
    which have the columns of a sheet; the warehouse is open read only, and files and network are out of reach. Raises
    ``StatementError``, and ``WarehouseUnavailable`` if nothing is published yet.
    """
    with closing(open_published(published)) as connection:
        for table in SCRATCH_TABLES:
            connection.execute(statement(f"reviews/scratch_{table}.sql"))
        try:
            connection.execute(query)
            found = {table: _inserted(connection, table) for table in SCRATCH_TABLES}
        except duckdb.Error as error:
            raise StatementError(str(error)) from error
        except UnicodeEncodeError as error:
            raise StatementError("the statement is not UTF-8; set the terminal to it") from error
    if not any(rows for _, rows in found.values()):
        raise StatementError("no row came of it; insert into speaker_alias or quotation_review")
    return found


def known_texts(
    connection: duckdb.DuckDBPyConnection, wanted: Sequence[tuple[UUID, str]]
) -> dict[tuple[UUID, str], str]:
    """Return the words of quotations by article and digest, as far as some version has them."""
    rows = connection.execute(
        statement("reviews/known_texts.sql"),
        {
            "article_ids": [article_id for article_id, _ in wanted],
            "text_digests": [text_digest for _, text_digest in wanted],
        },
    ).fetchall()
    return {(article_id, text_digest): text for article_id, text_digest, text in rows}


def _inserted(connection: duckdb.DuckDBPyConnection, table: str) -> tuple[tuple[str, ...], list[Row]]:
    answer = connection.execute(f"select * from temp.{table} order by rowid")
    return _columns(answer), answer.fetchall()


def _columns(answer: duckdb.DuckDBPyConnection) -> tuple[str, ...]:
    return tuple(column[0] for column in answer.description or ())
