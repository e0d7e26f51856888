"""Dates as printed: strict reading of what is written in any language of the news; never a guess."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from transform.metadata.calendar_words import SOLAR, half_of_day, is_small_word, months_named, weekdays_named
from transform.metadata.date_forms import Parts, Token, parts_of, plain, tokens_of
from transform.metadata.house_style import UNKNOWN_STYLE, HouseStyle
from transform.metadata.solar_hijri import gregorian_day, is_solar_year
from transform.metadata.zones import ImpossibleOffsetError, zone_offset
from transform.records import Precision

# No newspaper is older; "0001-01-01" is what some systems print for nothing.
_FIRST_YEAR = 1600
_LONGEST_DATE = 80
_EPOCH = re.compile(r"1\d{9}(?:\d{3})?", re.ASCII)
# Thailand counts from the Buddha's year: 2567 is 2024.
_BUDDHIST_YEARS = 543


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A date as printed: the wall clock of the page, and its zone if the page gave one."""

    local: datetime
    """Naive."""
    offset_minutes: int | None
    precision: Precision

    @property
    def on(self) -> date:
        """The calendar day in the page's own zone."""
        return self.local.date()

    def at(self, time_zone: str) -> datetime:
        """Return the instant in UTC; without a printed zone the given one (IANA) is assumed.

        A bare day is midnight UTC of that day: no zone is applied to what is no instant.
        """
        if self.offset_minutes is not None:
            zone = timezone(timedelta(minutes=self.offset_minutes))
            return _in_utc(self.local.replace(tzinfo=zone))
        if self.precision is Precision.DAY:
            return self.local.replace(tzinfo=UTC)
        return _in_utc(self.local.replace(tzinfo=_zone(time_zone)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A date in a line of text."""

    text: str
    before: str
    """What the line says before it."""


def parse_date(raw: str, style: HouseStyle = UNKNOWN_STYLE) -> Moment | None:
    """Read a printed date; None for what is no date, is impossible, or has two readings and no style to decide.

    >>> parse_date("2024-02-30") is None
    True
    >>> parse_date("Wed, 03 Jan 2024 10:15:00 +0100").offset_minutes
    60
    >>> parse_date("03/04/2024") is None, parse_date("03/04/2024", HouseStyle(country="IE")).on
    (True, datetime.date(2024, 4, 3))
    """
    found = readings(raw, style)
    return found[0] if len(found) == 1 else None


@lru_cache(maxsize=512)  # a page prints one date in many places
def readings(raw: str, style: HouseStyle = UNKNOWN_STYLE) -> tuple[Moment, ...]:
    """Read a printed date in every way that it can be read in this style."""
    if len(raw) > 2 * _LONGEST_DATE or not any(char.isdigit() for char in raw):
        return ()
    text = " ".join(plain(raw).split())
    if len(text) > _LONGEST_DATE:
        return ()
    if _EPOCH.fullmatch(text):
        moment = datetime.fromtimestamp(int(text[:10]), UTC)
        return (Moment(local=moment.replace(tzinfo=None), offset_minutes=0, precision=Precision.SECOND),)
    return read_tokens(tokens_of(text), style)


def is_impossible(raw: str) -> bool:
    """Tell a date in a form that we can read but that names no day or time ("2024-02-30") from an unknown form."""
    text = " ".join(plain(raw[: 2 * _LONGEST_DATE]).split())
    return len(text) <= _LONGEST_DATE and not readings(raw) and any(parts_of(tokens_of(text)))


_YEAR = re.compile(r"(?:1[346-9]|20|2[45])\d\d|[٠-٩۰-۹०-९০-৯]{4}")
# A weekday, a date, a time and a zone with everything between; a line of many years is a table.
_MOST_TOKENS = 16
_MOST_YEARS = 8


def dates_in(line: str, style: HouseStyle = UNKNOWN_STYLE) -> tuple[Printed, ...]:
    """Find the dates with a year that are printed in a line of text, each as long as it can be read.

    >>> [found.text for found in dates_in("By Ana Sousa | Published Jan 3, 2024, 10:15 a.m. | 5 min read")]
    ['Jan 3, 2024, 10:15 a.m']
    """
    text = " ".join(plain(line).split())
    tokens = tokens_of(text)
    found: list[Printed] = []
    free = 0
    years = [at for at in range(1, len(tokens)) if _may_be_year(tokens[at], tokens[at - 1])]
    for at in (*((0,) if tokens and _YEAR.fullmatch(tokens[0].text) else ()), *years)[:_MOST_YEARS]:
        if at < free:
            continue
        window = _longest(tokens, free, at, style)
        if window is not None:
            first, last = window
            free = last + 1
            found.append(Printed(text=text[tokens[first].start : tokens[last].end], before=text[: tokens[first].start]))
    return tuple(found)


def _may_be_year(token: Token, before: Token) -> bool:
    """Tell "2024", and the last number of "03.01.24" and "3 Jan 24"."""
    if _YEAR.fullmatch(token.text):
        return True
    return token.kinds == ("n",) and len(token.text) == 2 and (before.text in "./-" or "M" in before.kinds)


def _longest(tokens: Sequence[Token], free: int, at: int, style: HouseStyle) -> tuple[int, int] | None:
    """The first and last token of the longest date around the one that may be its year."""
    first, last = at, at
    while first > max(free, at - _MOST_TOKENS) and tokens[first - 1].kinds:
        first -= 1
    while last + 1 < min(len(tokens), at + _MOST_TOKENS) and tokens[last + 1].kinds:
        last += 1
    starts = [start for start in range(first, at + 1) if not is_small_word(tokens[start].text)]
    ends = [end for end in range(last, at - 1, -1) if tokens[end].kinds != ("",) or weekdays_named(tokens[end].text)]
    windows = ((start, end) for start in starts for end in ends if end > start)
    return next((window for window in windows if read_tokens(tokens[window[0] : window[1] + 1], style)), None)


def read_tokens(tokens: Sequence[Token], style: HouseStyle) -> tuple[Moment, ...]:
    """Read a row of tokens as a date in every way that it can be read in this style."""
    found: dict[Moment, None] = {}
    for parts in parts_of(tokens):
        if parts.order and not style.allows(parts.order, parts.mark):
            continue
        for month in _months(parts.month, style):
            moment = _moment(parts, month, style)
            if moment is not None:
                found[moment] = None
    # "Wednesday, 03/04/2024" is one day only.
    if len(found) > 1:
        weekdays = frozenset().union(*(weekdays_named(token.text) for token in tokens))
        return tuple(moment for moment in found if moment.local.weekday() in weekdays) or tuple(found)
    return tuple(found)


def _months(printed: str, style: HouseStyle) -> tuple[int, ...]:
    """The months that a printed one can be: "listopad" is two, unless the language is known."""
    if printed.isdigit():
        return (int(printed),)
    found = months_named(printed)
    own = tuple(number for number, languages in found.items() if style.language in languages)
    return own or tuple(found)


def _moment(parts: Parts, month: int, style: HouseStyle) -> Moment | None:
    """Put the printed parts together, or None where they make no real time."""
    year, hour = int(parts.year), int(parts.hour or 0)
    if len(parts.year) < 4:
        year += 2000
    elif year > 2400 and "th" in months_named(parts.month).get(month, ()):
        year -= _BUDDHIST_YEARS
    if parts.half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half_of_day(parts.half) == "p" else 0)
    try:
        day = _gregorian(year, month, int(parts.day), parts, style)
        local = datetime(day.year, day.month, day.day, hour, int(parts.minute or 0), int(parts.second or 0))  # noqa: DTZ001
        offset = zone_offset(parts.zone, local, style.country) if parts.zone else None
    except (ValueError, ImpossibleOffsetError):
        return None
    # 1970-01-01 is the zero of computers' clocks: no date at all.
    if local.year < _FIRST_YEAR or local.date() == date(1970, 1, 1):
        return None
    return Moment(local=local, offset_minutes=offset, precision=_precision(local, parts))


def _gregorian(year: int, month: int, day: int, parts: Parts, style: HouseStyle) -> date:
    """The day that is printed; ValueError if no calendar has it."""
    is_numeric = parts.month.isdigit()
    if is_solar_year(year) and (style.language == "fa" if is_numeric else SOLAR in months_named(parts.month)[month]):
        return gregorian_day(year, month, day)
    if not is_numeric and months_named(parts.month)[month] == {SOLAR}:
        raise ValueError(parts.month)
    return date(year, month, day)


def _precision(local: datetime, parts: Parts) -> Precision:
    # Exactly midnight is how systems that know only the day print it.
    if not parts.hour or (local.hour, local.minute, local.second) == (0, 0, 0):
        return Precision.DAY
    return Precision.SECOND if parts.second else Precision.MINUTE


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")


def _in_utc(moment: datetime) -> datetime:
    try:
        return moment.astimezone(UTC)
    except OverflowError:  # the first or last hours that a datetime can hold
        return moment.replace(tzinfo=UTC)
