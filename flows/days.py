"""Days that a run is asked to bring, and on which day a link says that its article was published."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from urllib.parse import urlsplit

from transform.metadata.dates import Moment, readings
from transform.records import Link

# The clocks of the inhabited world: a time printed without a zone is so much earlier or later in UTC.
_EASTMOST, _WESTMOST = timedelta(hours=14), timedelta(hours=12)
_A_DAY = timedelta(days=1)
# "/2026/03/14/", never "/2026/03/" or "/20260314-": those are pages of a month, and numbers.
_DAY_IN_PATH = re.compile(r"/((?:19|20)\d\d)/(0?[1-9]|1[0-2])/(0?[1-9]|[12]\d|3[01])(?=/|$)", re.ASCII)
# What systems print for "no date".
_NO_DATE = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Days:
    """The first and the last day, in UTC and inclusive; null for no limit."""

    since: date | None = None
    until: date | None = None

    @property
    def is_limit(self) -> bool:
        """Whether there is a limit at all."""
        return self.since is not None or self.until is not None

    def hold(self, first: date, last: date) -> bool:
        """Tell whether a stretch of days reaches into these."""
        return (self.until is None or first <= self.until) and (self.since is None or last >= self.since)


ALL_DAYS = Days()


def is_outside(links: Iterable[Link], days: Days, now: datetime) -> bool | None:
    """Tell whether the links to one address all say that it was published outside some days; None if none is dated.

    A date printed without a zone lies outside only if it does so in every zone, and one that can be read in two ways
    (03/04/2026) only in both.
    """
    stretches = [stretch for link in links for stretch in days_of_link(link, now)]
    return None if not stretches else not any(days.hold(first, last) for first, last in stretches)


def days_of_link(link: Link, now: datetime) -> tuple[tuple[date, date], ...]:
    """Return the UTC days between which a link's date lies, for each way to read it; nothing if it has none.

    The date that was printed where the link was found counts; else a whole day in the address's path. A date in the
    future is none, and neither is 1970-01-01.
    """
    printed = [moment for moment in readings(link.published_hint or "") if _is_a_date(moment, now)]
    if printed:
        return tuple(map(_days_of, printed))
    day = day_in_path(link.url)
    return () if day is None else ((day - _A_DAY, day + _A_DAY),)


def day_in_path(url: str) -> date | None:
    """Return the day that an address names in its path, if it is a whole one and the only one.

    >>> day_in_path("https://harbourpost.example/world/2026/3/14/ferry"), day_in_path("https://harbourpost.example/2026/03/")
    (datetime.date(2026, 3, 14), None)
    """
    try:
        found = {(int(year), int(month), int(day)) for year, month, day in _DAY_IN_PATH.findall(urlsplit(url).path)}
        return date(*found.pop()) if len(found) == 1 else None
    except ValueError:  # 31 February, or no address
        return None


def _is_a_date(moment: Moment, now: datetime) -> bool:
    return moment.on != _NO_DATE and moment.on <= now.date() + _A_DAY


def _days_of(moment: Moment) -> tuple[date, date]:
    if moment.offset_minutes is not None:
        instant = moment.at("UTC").astimezone(UTC)
        return instant.date(), instant.date()
    # A bare day was printed at some hour of it.
    last = moment.local.replace(hour=23, minute=59) if moment.precision == "day" else moment.local
    return (moment.local - _EASTMOST).date(), (last + _WESTMOST).date()
