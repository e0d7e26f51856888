"""URL lists: text with one address a line, CSV with a ``url`` column, or JSON lines with a ``url`` field."""

import csv
import json
from collections.abc import Iterator, Mapping

from extract.listing import Entry, Listing
from extract.safe_xml import printable

MOST_ENTRIES = 1_000_000


def parse_list(body: bytes) -> Listing:
    """Read a list; which of the three kinds it is shows in its first line.

    In a text, empty lines and those that begin with ``#`` are skipped. In CSV and JSON lines, ``title`` and
    ``published`` are taken over if they are there. An entry's number is its line.
    """
    lines = body.decode("utf-8-sig", errors="replace").splitlines()
    first = next((line for line in lines if not _is_skipped(line)), "")
    if first.lstrip().startswith("{"):
        entries = list(_json_entries(lines))
    elif _delimiter(first) is not None:
        entries = list(_csv_entries(lines, _delimiter(first) or ","))
    else:
        entries = [
            Entry(number=number, url=line.strip())
            for number, line in enumerate(lines, start=1)
            if not _is_skipped(line)
        ]
    return Listing(entries=tuple(entries[:MOST_ENTRIES]), n_dropped=max(0, len(entries) - MOST_ENTRIES))


def _delimiter(header: str) -> str | None:
    """Return the delimiter of a CSV header that has a ``url`` column; None if it is no such header."""
    for delimiter in (",", ";", "\t"):
        names = [name.strip().strip('"').lower() for name in header.split(delimiter)]
        if "url" in names:
            return delimiter
    return None


def _csv_entries(lines: list[str], delimiter: str) -> Iterator[Entry]:
    """Read the rows below the header; a row that cannot be read (an endless field) costs only itself."""
    n_above = next(number for number, line in enumerate(lines) if not _is_skipped(line))
    reader = csv.reader(lines[n_above:], delimiter=delimiter)
    names = [name.strip().lower() for name in next(reader)]
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield Entry(number=n_above + reader.line_num, url=None)
            continue
        if any(row):
            yield _entry(n_above + reader.line_num, dict(zip(names, row, strict=False)))


def _is_skipped(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")


def _json_entries(lines: list[str]) -> Iterator[Entry]:
    for number, line in enumerate(lines, start=1):
        if _is_skipped(line):
            continue
        try:
            fields = json.loads(line)
        except (ValueError, RecursionError):
            fields = None
        yield _entry(number, fields if isinstance(fields, dict) else {})


def _entry(number: int, fields: Mapping[str, object]) -> Entry:
    url, title, published = (fields.get(name) for name in ("url", "title", "published"))
    return Entry(
        number=number,
        # JSON may hold half a surrogate pair, which no table takes.
        url=printable(url).strip() or None if isinstance(url, str) else None,
        title=printable(title) if isinstance(title, str) else None,
        published=printable(published) if isinstance(published, str) else None,
    )
