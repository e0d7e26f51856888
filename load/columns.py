"""Records as Arrow tables: one column a field, its type taken from the field's annotation."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints
from uuid import UUID

import pyarrow as pa

from transform.records import (
    Article,
    Evidence,
    Header,
    HostVisit,
    Link,
    Notice,
    Origin,
    Outcome,
    Page,
    Poll,
    Quotation,
    QuotationReview,
    Refusal,
    Rejection,
    RemovedBlock,
    Run,
    Section,
    Sighting,
    Source,
    Span,
    Speaker,
    SpeakerAlias,
    WarcRecord,
)

Record = (
    Article
    | Evidence
    | HostVisit
    | Link
    | Notice
    | Origin
    | Outcome
    | Page
    | Poll
    | Quotation
    | QuotationReview
    | Refusal
    | Rejection
    | RemovedBlock
    | Run
    | Sighting
    | Source
    | Speaker
    | SpeakerAlias
    | WarcRecord
)
RECORD_TYPES: tuple[type[Record], ...] = get_args(Record)

# Half of a pair, as "\ud83d" in a page's JSON: no UTF-8 for it exists. What replaces it is one character as well,
# so that offsets hold.
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

_PLAIN: dict[type, pa.DataType] = {
    str: pa.string(),
    bool: pa.bool_(),
    int: pa.int64(),
    float: pa.float64(),
    datetime: pa.timestamp("us", "UTC"),
    date: pa.date32(),
    UUID: pa.uuid(),
    Section: pa.struct([("url", pa.string()), ("selector", pa.string())]),
    Header: pa.struct([("name", pa.string()), ("value", pa.string())]),
    Span: pa.struct([("char_start", pa.int64()), ("char_end", pa.int64())]),
}


@dataclass(frozen=True, slots=True)
class _Column:
    name: str
    type: pa.DataType
    value: Callable[[Any], Any] | None
    """Turns a field's value into one that Arrow takes; null if Arrow takes it as it is."""


def table_name(record_type: type[Record]) -> str:
    """Return the name of the table in the schema ``news`` that keeps a kind of record.

    >>> table_name(RemovedBlock)
    'removed_block'
    """
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", record_type.__name__).lower()


def arrow_tables(records: Iterable[Record], run_id: UUID) -> dict[str, pa.Table]:
    """Sort records by kind into one Arrow table a kind; every row has its ``run_id``, text is in ``article_body``."""
    by_type: dict[type[Record], list[Record]] = {}
    for record in records:
        by_type.setdefault(type(record), []).append(record)
    tables = {table_name(kind): _table(rows, _COLUMNS[kind], run_id) for kind, rows in by_type.items()}
    if Article in by_type:
        tables["article_body"] = _table(by_type[Article], _BODY_COLUMNS, run_id)
    return tables


def empty_tables() -> dict[str, pa.Table]:
    """Return each table as it is staged today, without a row."""
    tables = {table_name(kind): _table((), columns, UUID(int=0)) for kind, columns in _COLUMNS.items()}
    return {**tables, "article_body": _table((), _BODY_COLUMNS, UUID(int=0))}


def _columns(record_type: type[Record]) -> tuple[_Column, ...]:
    hints = get_type_hints(record_type)
    # The archive keeps a page's bytes; an article's text has a table of its own.
    names = [field.name for field in fields(record_type) if field.name != "body"]
    return tuple(_column(name, hints[name]) for name in names)


def _column(name: str, annotation: Any) -> _Column:
    kind = _without_none(annotation)
    if get_origin(kind) is tuple:
        return _list_column(name, get_args(kind)[0])
    if kind is UUID:
        return _Column(name, pa.uuid(), lambda key: None if key is None else key.bytes)
    return _Column(name, _plain(kind), None)


def _list_column(name: str, kind: type) -> _Column:
    if kind in (Span, Section, Header):
        names = tuple(field.name for field in fields(kind))
        return _Column(
            name,
            pa.list_(_PLAIN[kind]),
            lambda parts: [{part_name: getattr(part, part_name) for part_name in names} for part in parts],
        )
    return _Column(name, pa.list_(_plain(kind)), None)


def _plain(kind: type) -> pa.DataType:
    # Every enumeration is one of strings.
    return _PLAIN[str] if issubclass(kind, str) else _PLAIN[kind]


def _without_none(annotation: Any) -> Any:
    if get_origin(annotation) is UnionType:
        return next(part for part in get_args(annotation) if part is not NoneType)
    return annotation


def _table(rows: Sequence[Record], columns: Sequence[_Column], run_id: UUID) -> pa.Table:
    names = [column.name for column in columns] + ["run_id"]
    arrays = [_array(rows, column) for column in columns]
    arrays.append(pa.array([run_id.bytes] * len(rows), pa.uuid()))
    return pa.table(arrays, names)


def _array(rows: Sequence[Record], column: _Column) -> pa.Array:
    name, value = column.name, column.value
    values = [getattr(row, name) for row in rows]
    if value is not None:
        values = [value(one) for one in values]
    try:
        return pa.array(values, column.type)
    except UnicodeEncodeError:
        return pa.array([_encodable(one) for one in values], column.type)


def _encodable(value: Any) -> Any:
    match value:
        case str():
            return _LONE_SURROGATE.sub(_REPLACEMENT, value)
        case tuple() | list():
            return [_encodable(one) for one in value]
        case dict():
            return {key: _encodable(one) for key, one in value.items()}
        case _:
            return value


_COLUMNS = {kind: _columns(kind) for kind in RECORD_TYPES}
_BODY_COLUMNS = tuple(_column(name, get_type_hints(Article)[name]) for name in ("version_id", "article_id", "body"))
