"""Time zones as printed: offsets, and names that mean one thing only or do so in a country."""

import re
from datetime import datetime
from zoneinfo import ZoneInfo

# RFC 2822 names the American ones. The others here mean one thing only; those that do not are below.
_OFFSETS = {
    "Z": 0, "UTC": 0, "UT": 0, "GMT": 0, "WET": 0, "WEST": 60, "CET": 60, "CEST": 120, "MEZ": 60, "MESZ": 120,
    "EET": 120, "EEST": 180, "MSK": 180, "TRT": 180, "SAST": 120, "WAT": 60, "CAT": 120, "EAT": 180, "PKT": 300,
    "NPT": 345, "ICT": 420, "WIB": 420, "WITA": 480, "WIT": 540, "HKT": 480, "SGT": 480, "MYT": 480, "PHT": 480,
    "AWST": 480, "JST": 540, "KST": 540, "ACST": 570, "ACDT": 630, "AEST": 600, "AEDT": 660, "NZST": 720, "NZDT": 780,
    "NST": -210, "NDT": -150, "ADT": -180, "EST": -300, "EDT": -240, "CDT": -300, "MST": -420, "MDT": -360,
    "PST": -480, "PDT": -420, "AKST": -540, "AKDT": -480, "HST": -600, "BRT": -180, "CLT": -240, "COT": -300,
}  # fmt: skip
# "6:08 PM ET" is standard or summer time, whichever the day has.
_BY_DAY = {
    "ET": "America/New_York", "CT": "America/Chicago", "MT": "America/Denver", "PT": "America/Los_Angeles",
}  # fmt: skip
_BY_COUNTRY = {
    "IST": {"IN": 330, "LK": 330, "IE": 60, "IL": 120},
    "BST": {"GB": 60, "BD": 360},
    "AST": {"CA": -240, "PR": -240, "TT": -240, "SA": 180},
    "CST": {"": -360, "CN": 480, "TW": 480},  # as RFC 2822 has it, but for China's
    "GST": {"AE": 240, "OM": 240},
    "WST": {"AU": 480, "WS": 780},
}
_OFFSET = re.compile(r"(?:UTC|GMT)?([+-])(\d{1,2}):?(\d{2})?")
_FARTHEST_MINUTES = 14 * 60


class ImpossibleOffsetError(ValueError):
    """An offset that no place on earth has ("+99:99")."""


def is_zone_name(word: str) -> bool:
    """Tell whether a word is the name of a zone, of one meaning or several."""
    name = word.upper()
    return name in _OFFSETS or name in _BY_DAY or name in _BY_COUNTRY


def zone_offset(zone: str, local: datetime, country: str | None) -> int | None:
    """Minutes east of UTC of a printed zone at a local time; None for a name that means several zones.

    >>> zone_offset("ET", datetime(2024, 7, 1), None)
    -240
    """
    name = zone.upper().replace("−", "-")
    if name in _OFFSETS:
        return _OFFSETS[name]
    if name in _BY_DAY:
        offset = ZoneInfo(_BY_DAY[name]).utcoffset(local)
        return None if offset is None else int(offset.total_seconds() // 60)
    if name in _BY_COUNTRY:
        return _BY_COUNTRY[name].get(country or "", _BY_COUNTRY[name].get(""))
    match = _OFFSET.fullmatch(name)
    if match is None:
        return None
    sign, hours, minutes = match.groups()
    total = int(hours) * 60 + int(minutes or 0)
    if total > _FARTHEST_MINUTES or int(minutes or 0) > 59:
        raise ImpossibleOffsetError(zone)
    return total if sign == "+" else -total
