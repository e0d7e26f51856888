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
    first = next((line for line in lines if line.strip() and not line.startswith("#")), "")
    if first.lstrip().startswith("{"):
        entries = list(_json_entries(lines))
    elif _delimiter(first) is not None:
        entries = list(_csv_entries(lines, _delimiter(first) or ","))
    else:
        entries = [
            Entry(number=number, url=line.strip())
            for number, line in enumerate(lines, start=1)
            if line.strip() and not line.lstrip().startswith("#")
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
    reader = csv.reader(lines, delimiter=delimiter)
    names = [name.strip().lower() for name in next(reader)]
    try:
        for row in reader:
            fields = dict(zip(names, row, strict=False))
            if any(row):
                yield _entry(reader.line_num, fields)
    except csv.Error:  # a NUL or an endless field: the line is named, and those before it count
        yield Entry(number=reader.line_num, url=None)


def _json_entries(lines: list[str]) -> Iterator[Entry]:
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
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
