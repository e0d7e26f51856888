"""Dating: one choice among the dates that a page gives, by a table of trust."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from transform.metadata.date_marks import MODIFIED, PUBLISHED
from transform.metadata.dates import Moment, readings
from transform.metadata.evidence import Candidate, by_trust
from transform.metadata.house_style import UNKNOWN_STYLE, HouseStyle
from transform.reasons import Reason
from transform.records import Precision

# Times of other articles ("time_other") are evidence only.
_TRUST = (
    "json_ld", "meta", "itemprop", "meta_other", "time_published", "json_ld_page", "feed", "time_element", "visible",
    "meta_date", "script", "url", "guess",
)  # fmt: skip
# Of these a finer value for the same day is taken over a coarser one from a more trusted place.
_FINER = frozenset(_TRUST) - {"url", "guess"}
_WEAK = frozenset({"time_element", "meta_date"})
# They say nothing of the days that the page names for its article.
_OTHERS = frozenset({"guess", "time_other"})
# "03/04/2024", which has two readings
_NUMERIC = re.compile(r"\d[-/]\d{1,2}[-/]\d")
# Clocks of publishers and fetchers differ a little.
_SKEW = timedelta(hours=1)
_FARTHEST_ZONE_MINUTES = 14 * 60
_FARTHEST = timedelta(days=366 * 100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dating:
    """An article's dates as chosen, with everything they were chosen from."""

    published: Moment | None = None
    published_raw: str | None = None
    published_evidence: str | None = None
    published_at: datetime | None = None
    modified_at: datetime | None = None
    candidates: tuple[Candidate, ...] = ()
    chosen: tuple[Candidate, ...] = ()
    warnings: tuple[Reason, ...] = ()


def choose_dates(
    candidates: Sequence[Candidate], time_zone: str, fetched_at: datetime, style: HouseStyle = UNKNOWN_STYLE
) -> Dating:
    """Choose the publication date: the most trusted readable one, made finer by others of the same day."""
    reading = _Reading(style=_shown_style(candidates, style), certain=_certain_days(candidates), time_zone=time_zone)
    ranked = by_trust((found for found in candidates if found.field == PUBLISHED), _TRUST)
    parsed = [(found, reading.read(found, fetched_at)) for found in ranked]
    readable = _without_strays([(found, moment) for found, moment in parsed if moment is not None])
    modified, modified_at = _choose_modified(candidates, reading, fetched_at)
    if not readable:
        return Dating(
            published_raw=ranked[0].value if ranked else None,
            published_evidence=ranked[0].origin if ranked else None,
            modified_at=modified_at,
            candidates=tuple(candidates),
            chosen=(modified,) if modified else (),
            warnings=(Reason.META_DATE_INVALID,) if ranked else (),
        )
    chosen, moment = _finest(readable)
    published_at = moment.at(time_zone)
    warnings = []
    if parsed[0][1] is None:
        warnings.append(Reason.META_DATE_INVALID)
    if chosen.origin == "guess":
        warnings.append(Reason.META_DATE_GUESSED)
    if published_at > fetched_at + _SKEW:
        warnings.append(Reason.META_DATE_FUTURE)
    return Dating(
        published=moment,
        published_raw=chosen.value,
        published_evidence=chosen.origin,
        published_at=published_at,
        modified_at=modified_at,
        candidates=tuple(candidates),
        chosen=tuple(found for found in (chosen, modified) if found),
        warnings=tuple(warnings),
    )


def is_settled(dating: Dating) -> bool:
    """Tell whether the dates that a page declares say all that a reader could see: no search can add to them."""
    moment = dating.published
    if moment is None or moment.precision is Precision.DAY or dating.published_evidence in _WEAK:
        return False
    return not _may_be_midnight_east(moment)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """How a page's dates are read: what it shows of its style, and which days it names without doubt."""

    style: HouseStyle
    certain: frozenset[date]
    time_zone: str

    def read(self, candidate: Candidate, fetched_at: datetime) -> Moment | None:
        """Read a date; one with two readings as the page's other dates have it, and then as its style does."""
        fitting = tuple(moment for moment in readings(candidate.value) if moment.on in self.certain)
        found = readings(candidate.value, self.style)
        if len(fitting) == 1 and fitting[0].on not in {moment.on for moment in found if len(found) == 1}:
            found = fitting
        moment = found[0] if len(found) == 1 else None
        is_believable = moment is not None and moment.at(self.time_zone) - fetched_at < _FARTHEST
        return moment if is_believable else None


def _shown_style(candidates: Sequence[Candidate], style: HouseStyle) -> HouseStyle:
    """The order of numbers that a page shows: by a date that fits one order only, or a day named without doubt."""
    certain = _certain_days(candidates)
    for found in candidates:
        if not _NUMERIC.search(found.value):
            continue
        day_first, month_first = (
            {moment.on for moment in readings(found.value, HouseStyle(order=order))} for order in ("dmy", "mdy")
        )
        shown = [bool(day_first & certain) - bool(month_first & certain), bool(day_first) - bool(month_first)]
        if any(shown):
            return replace(style, order="dmy" if (shown[0] or shown[1]) > 0 else "mdy")
    return style


def _certain_days(candidates: Sequence[Candidate]) -> frozenset[date]:
    """Days of the candidates that can be read in one way only."""
    read = [readings(found.value) for found in candidates if found.origin not in _OTHERS]
    return frozenset(found[0].on for found in read if len(found) == 1)


def _without_strays(readable: list[tuple[Candidate, Moment]]) -> list[tuple[Candidate, Moment]]:
    """Leave out bare time elements of days that no dated line near the headline has, if there are such lines."""
    seen = {moment.on for found, moment in readable if found.origin == "visible"}
    return [
        (found, moment) for found, moment in readable if found.origin != "time_element" or not seen or moment.on in seen
    ]


def _finest(readable: Sequence[tuple[Candidate, Moment]]) -> tuple[Candidate, Moment]:
    """Take the most trusted date, or one for the same day that says more: a time, or a zone, or the local clock."""
    best = readable[0]
    for found, moment in readable[1:]:
        if found.origin not in _FINER:
            continue
        is_finer = moment.on == best[1].on and _fineness(moment) > _fineness(best[1])
        on_local_clock = _on_local_clock(best[1], moment)
        if on_local_clock is not None:
            best = (best[0], on_local_clock)
            continue
        is_day_after = found.origin == "visible" and moment.on - best[1].on == timedelta(days=1)
        if is_finer or _is_local_time_of(moment, best[1]) or (is_day_after and _may_be_midnight_east(best[1])):
            best = (found, moment)
    return best


def _fineness(moment: Moment) -> tuple[bool, bool]:
    """Whether a time of day is known, and then whether its zone is."""
    has_time = moment.precision is not Precision.DAY
    return has_time, has_time and moment.offset_minutes is not None


def _on_local_clock(moment: Moment, printed: Moment) -> Moment | None:
    """Put a time in UTC on the clock of the place, if the page prints it without a zone too: "05:30:59Z" at "23:30:59".

    Times to the second that differ by whole quarters of an hour are one time; the difference is the zone.
    """
    if moment.offset_minutes != 0 or printed.offset_minutes is not None or not _is_to_the_second(moment, printed):
        return None
    minutes, rest = divmod(int((printed.local - moment.local).total_seconds()), 60)
    if minutes == 0 or rest or minutes % 15 or abs(minutes) > _FARTHEST_ZONE_MINUTES:
        return None
    return replace(moment, local=printed.local, offset_minutes=minutes)


def _is_to_the_second(*moments: Moment) -> bool:
    """Whether times have seconds other than a system's zero."""
    return all(moment.precision is Precision.SECOND and moment.local.second for moment in moments)


def _may_be_midnight_east(moment: Moment) -> bool:
    """Whether a time in UTC can be midnight a few zones further east, by which a system stores the day after:
    "2021-11-04T23:00Z" for November 5 in Europe."""
    clock = moment.local
    return moment.offset_minutes == 0 and clock.hour >= 21 and clock.minute == clock.second == 0


def _is_local_time_of(moment: Moment, other: Moment) -> bool:
    """Whether a moment is the other one, which is in UTC, on the clocks of the place: "00:04 +0200" for "22:04Z"."""
    if other.offset_minutes != 0 or not moment.offset_minutes or Precision.DAY in {moment.precision, other.precision}:
        return False
    return abs(moment.at("UTC") - other.at("UTC")) < timedelta(minutes=1)


def _choose_modified(
    candidates: Sequence[Candidate], reading: _Reading, fetched_at: datetime
) -> tuple[Candidate | None, datetime | None]:
    for found in by_trust((found for found in candidates if found.field == MODIFIED), _TRUST):
        moment = reading.read(found, fetched_at)
        if moment is not None:
            return found, moment.at(reading.time_zone)
    return None, None
