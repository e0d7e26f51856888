"""Datelines: the place, and often the agency and the day, at the start of a report."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from transform.metadata.agencies import agency_in
from transform.metadata.calendar_words import months_named
from transform.metadata.dates import parse_date
from transform.metadata.house_style import HouseStyle

_MONTH = r"[^\W\d_]{3,10}\.?"
# "Jan 3", "January 3, 2024", "3. Januar", "le 1er janvier", "3 de enero de 2024", "03 GEN"
_DAY = (
    rf"(?:le\s)?(?:{_MONTH}\s\d{{1,2}}(?:,?\s\d{{4}})?|"
    rf"\d{{1,2}}(?:\.|er|º)?\s(?:de\s)?{_MONTH}(?:\s(?:de\s)?\d{{4}})?)"
)
# Spanish agencies print ".-"
_DASH = r"(?:\s?(?:--|[–—―-])|\.\s?[–—-])\s"
_CAPITALS = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’. -]{2,30}"
_NAME = r"[A-ZÀ-ÖØ-Þ][\w'’.-]{1,20}(?:[ /-](?:d[aeo]s?\s)?[A-ZÀ-ÖØ-Þ][\w'’.-]{1,20}){0,3}"
_AGENCY = r"[(\[/](?P<agency>[^()\[\]]{2,40}?)[)\]/]"
# "HARBOURPOST.EXAMPLE - " is an outlet's address.
_ADDRESS = re.compile(r"\w{3}\.\w{2,}")
# "LISBON, Portugal, Jan 3 (AFP) - ", "WASHINGTON (AP) — ", "PARIS — ", "ROMA, 03 GEN - ", "LISBON, Jan 3 /Wire/ -- "
_CAPITAL_LINE = re.compile(
    rf"(?P<place>{_CAPITALS}(?:,\s{_NAME}){{0,2}}?)(?:,?\s(?P<day>{_DAY}))?(?:\s?{_AGENCY})?(?:,?\s(?P<late>{_DAY}))?{_DASH}"
)
# "Berlin (dpa/epd) – ", "New Delhi, Jan 3 (PTI) ", "Madrid, 3 ene (EFE).- ": mixed case only with an agency behind it.
_MIXED_LINE = re.compile(
    rf"(?P<place>{_NAME}(?:,\s{_NAME}){{0,2}}?)(?:,?\s(?P<day>{_DAY}))?\s?{_AGENCY}(?P<end>{_DASH}|[.:]?\s)"
)
# "(Reuters) - ", "(ANSA) - ROMA, 03 GEN - "
_AGENCY_LINE = re.compile(rf"{_AGENCY}{_DASH}(?:(?P<place>{_CAPITALS}),\s(?P<day>{_DAY}){_DASH})?")
# Zones are up to a day apart.
_LATEST = timedelta(days=1)
_LOOK_CHARACTERS = 140
_FEWEST_LETTERS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """A dateline as printed, and what it says."""

    raw: str
    place: str | None
    agency: str | None
    day: str | None = None
    """As printed, mostly without a year."""


def find_dateline(body: str) -> Dateline | None:
    """Find the dateline that opens an article's text.

    >>> find_dateline("LISBON, Jan 3 (AFP) - The ferry talks resumed on Wednesday.").place
    'Lisbon'
    """
    start = body[:_LOOK_CHARACTERS]
    if match := _CAPITAL_LINE.match(start):
        if sum(1 for char in match["place"] if char.isalpha()) < _FEWEST_LETTERS or _ADDRESS.search(match["place"]):
            return None
        return _dateline(match, _printed_day(match["day"] or match["late"]))
    if match := _MIXED_LINE.match(start):
        day = _printed_day(match["day"])
        # Beside a day the name in brackets is an agency, also one that is not known here.
        if agency_in(match["agency"]) or (day and match["end"].strip(" .:")):
            return _dateline(match, day)
    if (match := _AGENCY_LINE.match(start)) and agency_in(match["agency"]):
        return _dateline(match, _printed_day(match["day"]))
    return None


def dateline_date(dateline: Dateline, published_on: date | None, language: str | None) -> date | None:
    """Return the day of a dateline; one without a year is the last such day up to the day of publication.

    >>> dateline = find_dateline("LISBON, Dec 31 (AFP) - The ferry is back.")
    >>> dateline_date(dateline, date(2024, 1, 1), "en")
    datetime.date(2023, 12, 31)
    """
    style = HouseStyle(language=language)
    if not dateline.day:
        return None
    if printed := parse_date(dateline.day, style):
        return printed.on
    years = (published_on.year + 1, published_on.year, published_on.year - 1) if published_on else ()
    for year in years:
        moment = parse_date(f"{dateline.day} {year}", style)
        if moment and published_on and moment.on <= published_on + _LATEST:
            return moment.on
    return None


def _dateline(match: re.Match[str], day: str | None) -> Dateline:
    place, credit = match["place"], match["agency"]
    return Dateline(
        raw=match.group().strip(),
        place=_place(place) if place else None,
        agency=agency_in(credit) if credit else None,
        day=day,
    )


def _printed_day(printed: str | None) -> str | None:
    """A day whose month is one."""
    words = re.findall(r"[^\W\d_]+", printed or "")
    return printed if any(months_named(word) for word in words) else None


def _place(printed: str) -> str:
    """LISBON as Lisbon; "NEW DELHI, India" as "New Delhi, India"."""
    words = printed.strip(" ,–—-").split(" ")
    return " ".join(word.title() if word.isupper() and _is_spelled_out(word) else word for word in words)


def _is_spelled_out(word: str) -> bool:
    """Tell a word in capitals from the letters of a state: "LISBON" and "ST.", but not "MO" and "N.Y."."""
    letters = word.strip(",.")
    return "." not in letters and (len(letters) > 2 or (len(letters) == 2 and word.endswith(".")))
