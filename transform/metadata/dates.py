"""Dates as printed: strict reading of ISO 8601, RFC 2822 and a few written forms; never a guess."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from transform.records import Precision

# No newspaper is older; "0001-01-01" is what some systems print for nothing.
_FIRST_YEAR = 1600
_LONGEST_DATE = 80


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


_ISO = re.compile(
    r"(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})"
    r"(?:[T\s]{1,3}(?:at\s)?(\d{2})[:.h]?(\d{2})(?:[:.]?(\d{2})(?:[.,]\d{1,9})?)?\s{0,2}([A-Za-z]{1,5}|"
    r"[+-−]\d{1,2}:?\d{2}|[+-−]\d{1,2})?"
    r"(?:\[[\w/+-]{1,40}\])?)?",
)
_MONTHS = {
    **{
        name: number
        for number, name in enumerate(
            ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], start=1
        )
    },
    **{
        name: number
        for number, name in enumerate(
            ["jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"], start=1
        )
    },
    "mrz": 3,
}
_CLOCK = (
    r"(?:[\s,|·•–—-]{1,4}(?:at\s|um\s|kl\.?\s)?(\d{1,2})[:.h](\d{2})(?::(\d{2}))?(?:\s?([ap])\.?\s?m\.?)?(?:\s?uhr)?"
    r"(?:\s?\(?((?:UTC|GMT)?[+-]\d{1,2}:?\d{2}|[A-Z]{1,5})\)?)?)?"
)
_DAY_NAME = r"(?:[A-Za-zÄÖÜäöü]{2,10}\.?,?\s{1,2})?"
# "Wed, 03 Jan 2024 10:15:00 +0100", "3. Januar 2024, 10:15 Uhr"
_DAY_FIRST = re.compile(
    rf"{_DAY_NAME}(\d{{1,2}})(?:st|nd|rd|"
    rf"th)?[.\s-]{{1,3}}([A-Za-zä]{{3,9}})\.?,?[\s-](\d{{4}}){_CLOCK}",
    re.IGNORECASE,
)
# "January 3, 2024 at 10:15 a.m. EST"
_MONTH_FIRST = re.compile(
    rf"{_DAY_NAME}([A-Za-zä]{{3,9}})\.?\s(\d{{1,2}})(?:st|nd|rd|th)?,?\s(\d{{4}}){_CLOCK}", re.IGNORECASE
)
# "03.01.2024, 10:15": with dots the day always comes first; with slashes nobody knows.
_DOTTED = re.compile(rf"{_DAY_NAME}(\d{{1,2}})\.\s?(\d{{1,2}})\.\s?(\d{{4}}){_CLOCK}", re.IGNORECASE)
# RFC 2822 names the American ones; the others here mean one thing only, unlike IST, BST or AST.
_ZONES = {
    "Z": 0, "UTC": 0, "UT": 0, "GMT": 0, "EST": -300, "EDT": -240, "CST": -360, "CDT": -300, "MST": -420, "MDT": -360,
    "PST": -480, "PDT": -420, "CET": 60, "CEST": 120, "MEZ": 60, "MESZ": 120, "EET": 120, "EEST": 180, "MSK": 180,
    "JST": 540, "WIB": 420, "AEST": 600, "AEDT": 660,
}  # fmt: skip
_OFFSET = re.compile(r"(?:UTC|GMT)?([+-−])(\d{1,2}):?(\d{2})?")
_EPOCH = re.compile(r"1\d{9}(?:\d{3})?")


def parse_date(raw: str) -> Moment | None:
    """Read a printed date; None for what is no date, is ambiguous or is impossible.

    >>> parse_date("2024-02-30") is None
    True
    >>> parse_date("Wed, 03 Jan 2024 10:15:00 +0100").offset_minutes
    60
    """
    text = " ".join(raw[: _LONGEST_DATE + 20].split())
    if len(text) > _LONGEST_DATE:
        return None
    if _EPOCH.fullmatch(text):
        moment = datetime.fromtimestamp(int(text[:10]), UTC)
        return Moment(local=moment.replace(tzinfo=None), offset_minutes=0, precision=Precision.SECOND)
    if match := _ISO.fullmatch(text):
        year, month, day, hour, minute, second, zone = match.groups()
        return _moment(year, month, day, hour, minute, second, None, zone)
    if match := _DAY_FIRST.fullmatch(text):
        day, name, year, *clock = match.groups()
        return _moment(year, _month(name), day, *clock)
    if match := _MONTH_FIRST.fullmatch(text):
        name, day, year, *clock = match.groups()
        return _moment(year, _month(name), day, *clock)
    if match := _DOTTED.fullmatch(text):
        day, month, year, *clock = match.groups()
        return _moment(year, month, day, *clock)
    return None


def is_impossible(raw: str) -> bool:
    """Tell a date in a form that we can read but that names no day or time ("2024-02-30") from an unknown form."""
    text = " ".join(raw[: _LONGEST_DATE + 20].split())
    forms = (_ISO, _DAY_FIRST, _MONTH_FIRST, _DOTTED)
    return parse_date(raw) is None and any(form.fullmatch(text) for form in forms)


def _month(name: str) -> str | None:
    number = _MONTHS.get(name.lower()[:3])
    return str(number) if number else None


def _moment(
    year: str,
    month: str | None,
    day: str,
    hour: str | None,
    minute: str | None,
    second: str | None,
    half: str | None,
    zone: str | None,
) -> Moment | None:
    """Put the printed parts together, or None where they make no real time."""
    hours = int(hour or 0)
    if half:
        if not 1 <= hours <= 12:
            return None
        hours = hours % 12 + (12 if half.lower() == "p" else 0)
    try:
        local = datetime(int(year), int(month or 0), int(day), hours, int(minute or 0), int(second or 0))  # noqa: DTZ001
    except ValueError:
        return None
    # 1970-01-01 is the zero of computers' clocks: no date at all.
    if local.year < _FIRST_YEAR or local.date() == date(1970, 1, 1):
        return None
    offset = _offset(zone) if zone else None
    if offset is not None and abs(offset) > 14 * 60:
        return None
    return Moment(local=local, offset_minutes=offset, precision=_precision(local, hour, second))


def _precision(local: datetime, hour: str | None, second: str | None) -> Precision:
    # Exactly midnight is how systems that know only the day print it.
    if hour is None or (local.hour, local.minute, local.second) == (0, 0, 0):
        return Precision.DAY
    return Precision.MINUTE if second is None else Precision.SECOND


def _offset(zone: str) -> int | None:
    """Minutes east of UTC; None for a name that means several zones. An impossible offset comes back as it is."""
    known = _ZONES.get(zone.upper())
    if known is not None:
        return known
    match = _OFFSET.fullmatch(zone)
    if match is None:
        return None
    sign, hours, minutes = match.groups()
    total = int(hours) * 60 + int(minutes or 0)
    if int(minutes or 0) > 59:
        return 99 * 60
    return total if sign == "+" else -total


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
