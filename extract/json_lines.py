"""JSON lines with pages in them: each line checked, a bad one costing only itself."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO
from urllib.parse import quote

from extract.links import tidy_url, url_problem
from extract.local import LocalError, open_regular
from extract.pages import counted
from transform.reasons import Reason

# Anything else in an encoding's name could end the header that it becomes part of.
_ENCODING_NAME = re.compile(r"[A-Za-z0-9._:-]{1,40}")
KEYS = ("id", "url", "html", "text", "encoding", "title", "published", "published_at")


@dataclass(frozen=True, slots=True, kw_only=True)
class JsonPage:
    """A page in one line. One of ``file``, ``html`` and ``text`` is set."""

    name: str | None
    """The line's ``id``."""
    url: str | None
    """None if it has none, or one that no web page can have: what was collected is read all the same."""
    file: str | None
    html: str | None
    text: str | None
    encoding: str | None
    title: str | None
    published: str | None
    unknown: tuple[str, ...]
    """Keys of the line that mean nothing here."""

    @property
    def content_type(self) -> str:
        """The media type of the page, with the encoding that is declared for its file."""
        if self.file is None:
            return f"text/{'plain' if self.html is None else 'html'}; charset=utf-8"
        is_named = self.encoding is not None and _ENCODING_NAME.fullmatch(self.encoding)
        return f"text/html; charset={self.encoding}" if is_named else "text/html"

    @property
    def body(self) -> bytes:
        """The page that stands in the line itself; empty if it stands in a file."""
        return (self.html or self.text or "").encode("utf-8", errors="replace")

    def place(self, number: int) -> str:
        """Return what tells the line from others in a link: its number, and its id if it has one."""
        return f"{number}" if self.name is None else f"{number}:{quote(self.name, safe='')}"


def read_json_lines(path: Path, longest_line: int) -> Iterator[tuple[int, JsonPage | LocalError]]:
    """Read a file line by line, with line numbers from 1. Raises ``LocalError`` if the file cannot be read."""
    with open_regular(path) as file:
        yield from json_lines_of(file, longest_line)


def json_lines_of(file: BinaryIO, longest_line: int) -> Iterator[tuple[int, JsonPage | LocalError]]:
    """Read an open file as ``read_json_lines`` does. Raises what the file raises."""
    number = 0
    while line := file.readline(longest_line + 1):
        number += 1
        if len(line) > longest_line:
            yield number, LocalError(Reason.PARSE_TOO_LARGE, f"the line is longer than {longest_line:,} bytes")
            while line and not line.endswith(b"\n"):
                line = file.readline(longest_line)
        elif line.strip():
            yield number, parse_json_page(line)


def parse_json_page(line: bytes) -> JsonPage | LocalError:
    """Understand one line, or say what is wrong with it."""
    try:
        fields = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:  # UnicodeDecodeError is a ValueError
        return LocalError(Reason.READ_BAD_RECORD, f"not a line of JSON ({type(error).__name__})")
    if not isinstance(fields, dict):
        return LocalError(Reason.READ_BAD_RECORD, "not a JSON object")
    url = tidy_url(_text(fields, "url") or "")
    html, text = _text(fields, "html"), _text(fields, "text")
    if not html and not text:
        return LocalError(Reason.READ_BAD_RECORD, "it has neither html nor text; each line needs one of them")
    is_file = bool(html) and "<" not in (html or "")
    return JsonPage(
        name=_name(fields.get("id")),
        url=None if url_problem(url) else url,
        file=html if is_file else None,
        html=None if is_file else html,
        text=None if html else text,
        encoding=_text(fields, "encoding"),
        title=_text(fields, "title"),
        published=_text(fields, "published") or _text(fields, "published_at"),
        unknown=tuple(_whole(key) for key in fields if key not in KEYS),
    )


def _name(value: object) -> str | None:
    return _whole(str(value)) if isinstance(value, str | int) and str(value).strip() else None


def _text(fields: dict[str, Any], name: str) -> str | None:
    value = fields.get(name)
    return _whole(value) if isinstance(value, str) and value.strip() else None


def _whole(text: str) -> str:
    r"""Replace half characters: JSON can write a lone surrogate (``"\ud83d"``), but UTF-8 cannot."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def unknown_keys(unknown: Counter[str]) -> str:
    """Say which keys of a file meant nothing."""
    return f"unknown keys are not used: {counted(unknown)}; those of a page are {', '.join(KEYS)}"
