"""Sheets of reviews as CSV: written so that no spreadsheet runs a cell, and read as spreadsheets save them."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from transform.ids import sha256
from transform.reviews.cells import Cells

# The longest cell that is read; a page's whole text has less.
LONGEST_CELL = 1_000_000
UNCLOSED = "a quotation mark is opened and never closed; this row and all that follow it were not read"
# A cell that a spreadsheet takes for a formula (tabs, returns and wide signs count too), however many apostrophes are
# before it: one more is written, and one is taken away when it is read, so that every cell comes back as it was.
_FORMULA = re.compile(r"'*\s*[=+\-@＝＋－＠\t\r\n]")
_MARKED = re.compile(r"''*\s*[=+\-@＝＋－＠\t\r\n]")
_DELIMITERS = ",;\t"
# What some spreadsheets write first to say which character parts the cells.
_SEPARATOR_LINE = re.compile(r"\ufeff?sep=([^\"\r\n])\r?\n")
_BYTE_ORDER_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}


class SheetError(ValueError):
    """A sheet of which nothing can be read. Its text is one line that says what to do."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a sheet, with the line on which it begins, from 1."""

    line: int
    cells: Cells


@dataclass(frozen=True, slots=True)
class BrokenRow:
    """A row that is none, and why."""

    line: int
    problem: str


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet's columns, and its rows as they are read."""

    columns: tuple[str, ...]
    rows: Iterator[Row | BrokenRow]
    content_digest: str
    """SHA-256 of the file as it was read."""


def read_sheet(file: Path, known_columns: frozenset[str]) -> Sheet:
    """Open a CSV file that is parted by commas, semicolons or tabs, in UTF-8 or UTF-16. Raises ``SheetError``.

    Cells are unmarked (see ``marked``); white space around the columns' names is dropped.
    """
    content = _content(file)
    text = _decoded(file, content)
    if separated := _SEPARATOR_LINE.match(text):
        delimiter, skipped, text = separated[1], 1, text[separated.end() :]
    else:
        delimiter, skipped = _delimiter(text, known_columns), 0
    lines = _lines(text, delimiter, skipped)
    header = next(lines, _Line(1, ()))
    if isinstance(header, BrokenRow):
        raise SheetError(f"{file}, line {header.line}: {header.problem}")
    columns = tuple(name.strip().lower() for name in header.cells)
    if not any(columns):
        raise SheetError(f"{file}: no column is named; the first line names them")
    if twice := sorted({name for name in columns if name and columns.count(name) > 1}):
        raise SheetError(f"{file}: the column {twice[0]} comes twice; keep one of them")
    return Sheet(columns, (_row(one, columns) for one in lines), sha256(content))


def write_sheet(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Write a sheet as CSV with every cell in quotes, in UTF-8 with the mark by which spreadsheets know it."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL)
    writer.writerow(columns)
    writer.writerows([marked(one) for one in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def marked(cell: str) -> str:
    """Put an apostrophe before a cell that a spreadsheet would run as a formula.

    >>> marked("=1+1"), marked("“=” he said"), marked("'=1+1")
    ("'=1+1", '“=” he said', "''=1+1")
    """
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unmarked(cell: str) -> str:
    """Take the apostrophe away again: ``unmarked(marked(cell)) == cell``, whatever the cell."""
    return cell[1:] if _MARKED.match(cell) else cell


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise SheetError(f"{file}: cannot be read ({error.strerror})") from error


def _decoded(file: Path, content: bytes) -> str:
    encoding = next((name for mark, name in _BYTE_ORDER_MARKS.items() if content.startswith(mark)), "utf-8")
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise SheetError(f"{file}, line {line}: not {encoding.upper()}; save it as CSV in UTF-8") from error


def _delimiter(text: str, known_columns: frozenset[str]) -> str:
    """Return the character by which the first line falls into the most columns that are known."""
    first_line = text.partition("\n")[0].strip().lower()

    def n_known(delimiter: str) -> int:
        return sum(name.strip(' "') in known_columns for name in first_line.split(delimiter))

    return max(_DELIMITERS, key=n_known)


def _lines(text: str, delimiter: str, skipped: int) -> Iterator[_Line | BrokenRow]:
    """Yield the lines that are not blank."""
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        number = reader.line_num + 1 + skipped
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield BrokenRow(number, _problem(str(error)))
            continue
        if any(one.strip() for one in cells):
            yield _Line(number, tuple(cells))


def _problem(error: str) -> str:
    """Say what to do about what the CSV reader says."""
    if "end of data" in error:
        return UNCLOSED
    if "field limit" in error:
        return f"a cell has more than {LONGEST_CELL:,} characters; shorten it"
    return f"{error}; put a second quotation mark before one in a cell"


def _row(line: _Line | BrokenRow, columns: Sequence[str]) -> Row | BrokenRow:
    if isinstance(line, BrokenRow):
        return line
    unnamed = [one for one, name in zip_longest(line.cells, columns, fillvalue="") if one.strip() and not name]
    if unnamed:
        return BrokenRow(line.number, "more cells than named columns; put quotation marks round a text with separators")
    return Row(line.number, {name: unmarked(one) for name, one in zip(columns, line.cells, strict=False) if name})
