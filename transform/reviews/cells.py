"""Single cells of a review, read strictly: a value, nothing, or an error that says what to write."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import TypeVar
from uuid import UUID

from transform.text import fold, one_line

SPEAKER_KINDS = ("person", "organisation", "document", "unknown")
# A longer one is a sentence in the wrong column.
LONGEST_NAME = 300
# Clocks differ; a review dated later would win over all that come before that day.
CLOCK_SKEW = timedelta(days=1)

_QID = re.compile(r"Q[1-9][0-9]{0,11}")
_NEVER_PRINTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_Word = TypeVar("_Word", bound=StrEnum)

Cells = Mapping[str, str]


class BadCell(ValueError):  # noqa: N818 - it names a cell, not a mistake of ours
    """A cell that cannot be read; ``column`` is its column, the text says what to write."""

    def __init__(self, column: str, message: str) -> None:
        """Name the column and the problem."""
        super().__init__(message)
        self.column = column


@dataclass(frozen=True, slots=True)
class Sitting:
    """What the rows of one import have in common."""

    reviewed_by: str
    """Who reviewed, where the row does not say; empty if nobody was named."""
    now: datetime


def cell(value: object) -> str:
    """Write a value of a review as the cell from which it is read.

    >>> cell(("told_to", "said_on")), cell(None), cell(date(2026, 1, 15))
    ('told_to said_on', '', '2026-01-15')
    """
    match value:
        case None:
            return ""
        case datetime():
            return value.astimezone(UTC).isoformat()
        case tuple() | list():
            return " ".join(map(str, value))
        case _:
            return str(value)


def printable(cells: Cells, columns: tuple[str, ...]) -> dict[str, str]:
    """Return the known cells, those that are missing as empty ones. Raises ``BadCell`` for control characters."""
    known = {column: cells.get(column, "") for column in columns}
    for column, text in known.items():
        if found := _NEVER_PRINTED.search(text):
            raise BadCell(column, f"holds the control character U+{ord(found[0]):04X}; remove it")
    return known


def word(cells: Cells, column: str, words: type[_Word]) -> _Word | None:
    """Read one of some words; none if the cell is empty. Raises ``BadCell``."""
    text = cells[column].strip().lower()
    if not text:
        return None
    try:
        return words(text)
    except ValueError as error:
        raise BadCell(column, f"{shown(text)} is none of {', '.join(words)}") from error


def name(cells: Cells, column: str) -> str | None:
    """Read a name, its white space made single; none if the cell is empty. Raises ``BadCell``."""
    text = one_line(cells[column])
    if not text:
        return None
    if len(text) > LONGEST_NAME:
        raise BadCell(column, f"{len(text)} characters; a name has {LONGEST_NAME} at the most")
    if not fold(text):
        raise BadCell(column, f"{shown(text)} has no letter")
    return text


def key(cells: Cells, column: str) -> UUID | None:
    """Read a UUID; none if the cell is empty. Raises ``BadCell``."""
    text = cells[column].strip()
    if not text:
        return None
    try:
        return UUID(text)
    except ValueError as error:
        raise BadCell(column, f"{shown(text)} is no key such as 1930dc4e-530a-541c-8bf4-0454204e51f2") from error


def day(cells: Cells, column: str) -> date | None:
    """Read an ISO 8601 day; none if the cell is empty. Raises ``BadCell``."""
    text = cells[column].strip()
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise BadCell(column, f"{shown(text)} is no day such as 2026-01-15") from error


def moment(cells: Cells, column: str, now: datetime) -> datetime | None:
    """Read a time that is past; one without a zone is in UTC. None if the cell is empty. Raises ``BadCell``."""
    text = cells[column].strip()
    if not text:
        return None
    try:
        read = datetime.fromisoformat(text)
        in_utc = (read if read.tzinfo else read.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise BadCell(column, f"{shown(text)} is no time such as 2026-01-15 or 2026-01-15T14:30:00Z") from error
    if in_utc > now + CLOCK_SKEW:
        raise BadCell(column, f"{shown(text)} is in the future, and would win over every later review")
    return in_utc


def speaker_kind(cells: Cells) -> str | None:
    """Read what kind of speaker it is; none if the cell is empty. Raises ``BadCell``."""
    kind = cells["speaker_kind"].strip().lower()
    if kind and kind not in SPEAKER_KINDS:
        raise BadCell("speaker_kind", f"{shown(kind)} is none of {', '.join(SPEAKER_KINDS)}")
    return kind or None


def wikidata_qid(cells: Cells) -> str | None:
    """Read an item of Wikidata; none if the cell is empty. Raises ``BadCell``."""
    qid = cells["wikidata_qid"].strip()
    if qid and not _QID.fullmatch(qid):
        raise BadCell("wikidata_qid", f"{shown(qid)} is no item such as Q42")
    return qid or None


def note(cells: Cells) -> str | None:
    """Read a note as it stands; none if the cell is blank."""
    return cells["note"] if cells["note"].strip() else None


def reviewer(cells: Cells, sitting: Sitting) -> str:
    """Read who reviewed, or take who is known to have. Raises ``BadCell``."""
    named = name(cells, "reviewed_by") or one_line(sitting.reviewed_by)
    if not named:
        raise BadCell("reviewed_by", "empty; say who reviewed, in the row or with --by")
    return named


def shown(text: str) -> str:
    """Quote a cell in an error: one line, and not the whole of a long one."""
    line = one_line(text)
    return f"“{line[:40]}…”" if len(line) > 41 else f"“{line}”"
