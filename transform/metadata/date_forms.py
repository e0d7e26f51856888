"""Forms of printed dates: a text as a row of one-letter tokens, and the rows that are dates.

Nothing else counts: a word that no date has, or a number out of place, and the text is no date.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, product

from transform.metadata.calendar_words import word_kinds
from transform.metadata.zones import is_zone_name

# Numbers by their length; what else is printed in digits is no part of a date.
_NUMBERS = {1: "n", 2: "n", 4: "Y", 6: "S", 8: "D"}
_LETTER = r"[^\s\d,;:|/()\[\]{}<>\"“”„«»`–—·•.+\-=@#&%!?_*~^$§…]"
_TOKEN = re.compile(
    rf"(?P<digits>\d+)|(?P<word>(?<=\d)[年년月월日일号號時时點点시分분秒초]|{_LETTER}+(?:[.\-]{_LETTER}+)*)|(?P<mark>[-./:+])"
)
_BETWEEN = re.compile(r"[\s,;|()\[\]–—·•]*")
_PLAIN_MARKS = str.maketrans("：／．−‐‑，、،（）", ":/.---,,,()")
_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
# Said twice or finer than anybody needs: ".123" seconds, "+01:00[Europe/Berlin]", "GMT+0000 (Coordinated ...)".
_SURPLUS = re.compile(
    r"(?<=:\d\d:\d\d)[.,]\d{1,9}|(?<=t\d{6})[.,]\d{1,9}|\[[a-z_]{2,20}/[\w/+-]{1,30}\]$|"
    r"(?<=[+-]\d{4})\s?\([a-z ]{1,40}\)$",
    re.IGNORECASE,
)
# Words may be of several kinds ("mar" is March and Tuesday); more readings than this are no date.
_MOST_ROWS = 32

_NUMERIC = r"(?P<{0}>n)(?P<mark>[-/])(?P<{1}>n)(?P=mark)(?P<{2}>{3})"
_DATES: tuple[tuple[str, str], ...] = (
    # 2024-01-03, 2024. 1. 3., 2024/1/3: nobody prints the day second behind the year
    ("", r"(?P<year>Y)(?P<mark>[-./])(?P<month>n)(?P=mark)(?P<day>n)\.?"),
    ("", r"(?P<compact>D)"),
    # 2024年1月3日, 2024년 1월 3일
    ("", r"(?P<year>Y)y(?P<month>n)o(?P<day>n)d?"),
    # 3. Januar 2024, 3-Jan-2024, January 3rd, 2024, 2024. január 3., 2024. gada 3. janvāris
    ("", r"(?P<day>n)[-./]?(?P<name>M+)[-/]?(?P<year>Y)\.?"),
    ("", r"(?P<name>M+)[-/]?(?P<day>n)\.?(?P<year>Y)"),
    ("", r"(?P<year>Y)[-./]?(?P<name>M+)[-/]?(?P<day>n)\.?"),
    ("", r"(?P<year>Y)\.?(?P<day>n)\.?(?P<name>M+)"),
    # ngày 3 tháng 1 năm 2024
    ("", r"(?P<day>n)m(?P<month>n)(?P<year>Y)"),
    # 03.01.2024: with dots the day comes first
    ("", r"(?P<day>n)\.(?P<month>n)\.(?P<year>Y)\.?"),
    # 03/01/2024: nobody knows
    ("dmy", _NUMERIC.format("day", "month", "year", "Y")),
    ("mdy", _NUMERIC.format("month", "day", "year", "Y")),
    # 3 Jan 24, 03.01.24, 03/01/24
    ("dmy", r"(?P<day>n)[-./]?(?P<name>M+)[-/]?(?P<year>n)"),
    ("dmy", r"(?P<day>n)(?P<mark>\.)(?P<month>n)\.(?P<year>n)"),
    ("ymd", r"(?P<year>n)(?P<mark>\.)(?P<month>n)\.(?P<day>n)\.?"),
    ("dmy", _NUMERIC.format("day", "month", "year", "n")),
    ("mdy", _NUMERIC.format("month", "day", "year", "n")),
    ("ymd", _NUMERIC.format("year", "month", "day", "n")),
)
_ZONE = r"(?:Z?(?P<offset>[-+](?:n:n|n|Y))Z?|(?P<zone>Z))"
# 10:15, 10.15 Uhr, 10h15, 10:15:20 p.m., 10 Uhr, 10 pm, 午後10時15分
_TIME = (
    r"(?P<before>p)?(?P<hour>n)"
    rf"(?:[:.h](?P<minute>n)(?:[:.h](?P<second>n))?h?(?P<after>p)?|h(?P<late>p)?|(?P<late2>p)){_ZONE}?"
)
_COMPACT_TIME = rf"(?P<clock>[YS]){_ZONE}?"


def _forms() -> Iterator[tuple[str, re.Pattern[str]]]:
    for order, form in _DATES:
        yield order, re.compile(rf"{form}(?:{_TIME})?")
        yield order, re.compile(rf"{_TIME}{form}")
    yield "", re.compile(rf"(?P<compact>D){_COMPACT_TIME}")
    # Fri Feb 18 10:27:24 2022
    yield "", re.compile(rf"(?P<name>M+)(?P<day>n){_TIME}(?P<year>Y)")


_FORMS = tuple(_forms())


@dataclass(frozen=True, slots=True)
class Token:
    """A number, word or mark of a text, and what it can be in a date; no kinds: it is in none."""

    text: str
    start: int
    end: int
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The printed parts of a date in one reading; empty for what is not printed."""

    order: str
    """dmy, mdy or ymd where the form does not say it."""
    mark: str
    """Between the numbers."""
    year: str
    month: str
    """A number or a name."""
    day: str
    hour: str
    minute: str
    second: str
    half: str
    """The word for the half of the day."""
    zone: str


def plain(raw: str) -> str:
    """Return a text without invisible characters, its marks as ASCII."""
    return _INVISIBLE.sub("", unicodedata.normalize("NFC", raw)).translate(_PLAIN_MARKS)


def tokens_of(text: str) -> list[Token]:
    """Split a plain text; what cannot stand in a date becomes a token without kinds."""
    text = _SURPLUS.sub(lambda match: " " * len(match.group()), text)
    found: list[Token] = []
    position = 0
    for match in _TOKEN.finditer(text):
        between = text[position : match.start()]
        if between and not _BETWEEN.fullmatch(between):
            found.append(Token(between, position, match.start(), ()))
        position = match.end()
        found.append(Token(match.group(), match.start(), position, _kinds(match, text)))
    rest = text[position:]
    if rest and not _BETWEEN.fullmatch(rest):
        found.append(Token(rest, position, len(text), ()))
    return found


def parts_of(tokens: Sequence[Token]) -> Iterator[Parts]:
    """Read a row of tokens as a date, in every order that the numbers can stand in."""
    if not all(token.kinds for token in tokens):
        return
    for kinds in islice(product(*(token.kinds for token in tokens)), _MOST_ROWS):
        kept = [(token.text, kind) for token, kind in zip(tokens, kinds, strict=True) if kind]
        found = list(_parts_of_row("".join(kind for _, kind in kept), [text for text, _ in kept]))
        if found:
            yield from found
            return


def _parts_of_row(row: str, texts: Sequence[str]) -> Iterator[Parts]:
    for order, form in _FORMS:
        match = form.fullmatch(row)
        if match:
            yield _parts(order, match, texts)
            if not order:
                return


def _kinds(match: re.Match[str], text: str) -> tuple[str, ...]:
    if digits := match.group("digits"):
        number = _NUMBERS.get(len(digits))
        return (number,) if number else ()
    if word := match.group("word"):
        return (*(("Z",) if is_zone_name(word) else ()), *word_kinds(word))
    mark = match.group("mark")
    before, behind = text[: match.start()][-1:], text[match.end() :][:1]
    if mark == "+":
        return ("+",)
    # " - " parts date and time; the dot of "Jan." is the word's own.
    is_apart = (not before or before.isspace()) and (not behind or behind.isspace())
    return ("",) if is_apart or (mark == "." and not before.isdigit()) else (mark,)


def _parts(order: str, match: re.Match[str], texts: Sequence[str]) -> Parts:
    groups = match.groupdict()

    def printed(*names: str) -> str:
        name = next((name for name in names if groups.get(name)), None)
        return " ".join(texts[match.start(name) : match.end(name)]) if name else ""

    compact, clock = printed("compact"), printed("clock")
    return Parts(
        order=order,
        mark=printed("mark"),
        year=printed("year") or compact[:4],
        month=printed("month", "name") or compact[4:6],
        day=printed("day") or compact[6:],
        hour=printed("hour") or clock[:2],
        minute=printed("minute") or clock[2:4],
        second=printed("second") or clock[4:],
        half=printed("before", "after", "late", "late2"),
        zone=printed("offset", "zone").replace(" ", ""),
    )
