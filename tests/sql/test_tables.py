"""Records and tables agree, field for column."""

from collections.abc import Iterator
from dataclasses import fields
from datetime import date, datetime
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints
from uuid import UUID

import duckdb
import pytest

from load.columns import RECORD_TYPES, Record, table_name
from load.schema import bring_up_to_date
from transform import records
from transform.records import Article, Header, LastCapture, Page, Reading, Section, Span

COLUMN_TYPES: dict[Any, set[str]] = {
    str: {"VARCHAR"},
    bool: {"BOOLEAN"},
    int: {"INTEGER", "BIGINT"},
    float: {"DOUBLE"},
    datetime: {"TIMESTAMP WITH TIME ZONE"},
    date: {"DATE"},
    UUID: {"UUID"},
    Header: {'STRUCT("name" VARCHAR, "value" VARCHAR)'},
    Section: {"STRUCT(url VARCHAR, selector VARCHAR)"},
    Span: {"STRUCT(char_start INTEGER, char_end INTEGER)"},
}
# Kept elsewhere: the archive has the bytes of a page, news.article_body the text of an article.
ELSEWHERE = {Page: {"body"}, Article: {"body"}}


@pytest.fixture(scope="module")
def connection() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect(":memory:") as connection:
        bring_up_to_date(connection)
        yield connection


def columns(connection: duckdb.DuckDBPyConnection, table: str) -> list[tuple[str, str, bool]]:
    return connection.execute(
        "select column_name, data_type, is_nullable from duckdb_columns()"
        " where schema_name = 'news' and table_name = ? order by column_index",
        [table],
    ).fetchall()


def column_types(annotation: Any) -> tuple[set[str], bool]:
    """Return the column types that may hold an annotated field, and whether it may be null."""
    parts = [part for part in get_args(annotation) if part is not NoneType]
    if NoneType in get_args(annotation):
        return column_types(parts[0])[0], True
    if get_origin(annotation) is tuple:
        return {f"{name}[]" for name in column_types(parts[0])[0]}, False
    return COLUMN_TYPES[str if issubclass(annotation, str) else annotation], False


@pytest.mark.parametrize("record", RECORD_TYPES, ids=table_name)
def test_a_table_has_the_fields_of_its_record_in_their_order_and_the_run(
    connection: duckdb.DuckDBPyConnection, record: type[Record]
) -> None:
    names = [field.name for field in fields(record) if field.name not in ELSEWHERE.get(record, ())]
    assert [name for name, _, _ in columns(connection, table_name(record))] == [*names, "run_id"]


@pytest.mark.parametrize("record", RECORD_TYPES, ids=table_name)
def test_a_column_has_the_type_of_its_field_and_is_null_only_where_the_field_may_be_none(
    connection: duckdb.DuckDBPyConnection, record: type[Record]
) -> None:
    hints = get_type_hints(record) | {"run_id": UUID}
    for name, kind, is_nullable in columns(connection, table_name(record)):
        kinds, may_be_none = column_types(hints[name])
        assert (name, kind in kinds, is_nullable) == (name, True, may_be_none)


def test_every_record_has_a_table() -> None:
    defined = {
        value for value in vars(records).values() if isinstance(value, type) and hasattr(value, "__dataclass_fields__")
    }
    assert defined - set(RECORD_TYPES) == {Header, LastCapture, Reading, Section, Span}
