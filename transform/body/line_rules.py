"""A rule for lines that are not part of an article: its parts, and where in an article it may strike."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Zone(StrEnum):
    """Where in an article a rule may strike."""

    ANYWHERE = "anywhere"
    TOP = "top"
    """Before the first paragraph of running text."""
    END = "end"
    """After the last paragraphs of running text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LineRule:
    """A pattern that a whole line must match, and what the line then is."""

    rule: str
    kind: str
    pattern: re.Pattern[str]
    longest: int
    """Characters; a longer line is never removed by this rule."""
    example: str
    zone: Zone = Zone.ANYWHERE


def whole_line(pattern: str) -> re.Pattern[str]:
    """Compile a pattern for a line, with the brackets, arrows and bullets that may stand before it."""
    return re.compile(rf"[\[(>»▶►→•*\s]{{0,4}}(?:{pattern})\s*", re.IGNORECASE)
