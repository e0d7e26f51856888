"""Datelines: the place, and often the agency and the date, at the start of a report."""

import re
from dataclasses import dataclass

from transform.metadata.agencies import agency_in

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Januar|Februar|März|Mai|Juni|Juli|Okt|Dez)[a-zä]{0,8}\.?"
_DATE = rf"(?:{_MONTH}\s\d{{1,2}}(?:,?\s\d{{4}})?|\d{{1,2}}\.?\s{_MONTH}(?:\s\d{{4}})?)"
_DASH = r"\s?(?:--|[–—―-])\s"
_CAPITALS = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’. -]{2,30}"
_NAME = r"[A-ZÀ-ÖØ-Þ][\w'’.-]{1,20}(?:[ /-][A-ZÀ-ÖØ-Þ][\w'’.-]{1,20}){0,3}"
_AGENCY = r"[(\[]([^()\[\]]{2,40})[)\]]"
# "LISBON, Portugal, Jan 3 (AFP) - ", "WASHINGTON (AP) — ", "PARIS — "
_CAPITAL_LINE = re.compile(
    rf"({_CAPITALS}(?:,\s{_NAME}){{0,2}})(?:,?\s{_DATE})?(?:\s?{_AGENCY})?(?:,?\s{_DATE})?{_DASH}"
)
# "Berlin (dpa/epd) – ", "New Delhi, Jan 3 (PTI) ": mixed case only with an agency behind it.
_MIXED_LINE = re.compile(rf"({_NAME}(?:,\s{_NAME}){{0,2}})(?:,?\s{_DATE})?\s?{_AGENCY}(?:{_DASH}|[.:]?\s)")
# "(Reuters) - "
_AGENCY_LINE = re.compile(rf"{_AGENCY}{_DASH}")
_LOOK_CHARACTERS = 140
_FEWEST_LETTERS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """A dateline as printed, and what it says."""

    raw: str
    place: str | None
    agency: str | None


def find_dateline(body: str) -> Dateline | None:
    """Find the dateline that opens an article's text.

    >>> find_dateline("LISBON, Jan 3 (AFP) - The ferry talks resumed on Wednesday.").place
    'Lisbon'
    """
    start = body[:_LOOK_CHARACTERS]
    if match := _CAPITAL_LINE.match(start):
        place, credit = match.group(1), match.group(2)
        if sum(1 for char in place if char.isalpha()) < _FEWEST_LETTERS:
            return None
        return Dateline(raw=match.group().strip(), place=_place(place), agency=agency_in(credit) if credit else None)
    if (match := _MIXED_LINE.match(start)) and (agency := agency_in(match.group(2))):
        return Dateline(raw=match.group().strip(), place=_place(match.group(1)), agency=agency)
    if (match := _AGENCY_LINE.match(start)) and (agency := agency_in(match.group(1))):
        return Dateline(raw=match.group().strip(), place=None, agency=agency)
    return None


def _place(printed: str) -> str:
    """LISBON as Lisbon; "NEW DELHI, India" as "New Delhi, India"."""
    words = printed.strip(" ,").split(" ")
    return " ".join(word.title() if word.isupper() and len(word.strip(",.")) > 2 else word for word in words)
