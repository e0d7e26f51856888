"""Which country and time zone an outlet is likely in: from its host, and from the offsets that its dates print."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

# Country-code domains whose hosts say nothing of a country: they are sold for what their letters mean.
_GENERIC = frozenset(
    [
        "ac",
        "ad",
        "ag",
        "ai",
        "am",
        "as",
        "bz",
        "cc",
        "cd",
        "co",
        "dj",
        "fm",
        "gg",
        "io",
        "la",
        "li",
        "ly",
        "me",
        "ms",
        "mu",
        "nu",
        "pw",
        "sc",
        "sh",
        "st",
        "to",
        "tk",
        "tv",
        "vc",
        "ws",
    ]
)
_OTHERWISE_NAMED = {"uk": "GB"}


def country_of_host(host: str) -> str | None:
    """Return the country (ISO 3166-1 alpha-2) that the last part of a host's name stands for; None if for none.

    >>> country_of_host("www.harbourpost.pt"), country_of_host("news.example.co.uk"), country_of_host("post.tv")
    ('PT', 'GB', None)
    """
    label = host.rstrip(".").rpartition(".")[2].lower()
    country = _OTHERWISE_NAMED.get(label, label.upper())
    return country if label not in _GENERIC and country in zones_by_country() else None


@cache
def zones_by_country() -> Mapping[str, tuple[str, ...]]:
    """Return the zones of each country, as the time zone database has them, the most populous first."""
    text = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text(encoding="utf-8")
    zones: dict[str, list[str]] = {}
    for line in text.splitlines():
        if not line.startswith("#"):
            country, _, zone = line.split("\t")[:3]
            zones.setdefault(country, []).append(zone)
    return {country: tuple(named) for country, named in zones.items()}


def choose_zone(country: str | None, printed: Iterable[tuple[datetime, int]]) -> tuple[str, str]:
    """Choose the zone in which an outlet prints times without one, and say why.

    ``printed`` are instants and the offsets (minutes) that stood beside them. Offset 0 says little: many systems print
    everything in UTC. A country without a printed offset decides only if all of its clocks agree now.
    """
    seen = list(printed)
    offsets = sorted({offset for _, offset in seen if offset})
    if country is None:
        if not offsets:
            return "UTC", "nothing says where its clocks are; correct it if you know"
        shown = ", ".join(map(_shown, offsets))
        return "UTC", f"its dates print {shown}, and nothing says in which country; correct it if you know"
    zones = zones_by_country()[country]
    local = [(instant, offset) for instant, offset in seen if offset]
    fitting = [zone for zone in zones if all(_offset(zone, instant) == offset for instant, offset in local)]
    if local and fitting:
        return fitting[0], f"the offsets of its dates ({', '.join(map(_shown, offsets))}) are those of {country}"
    if local:
        return "UTC", f"its dates print {', '.join(map(_shown, offsets))}, which no zone of {country} has; correct it"
    instant = max((moment for moment, _ in seen), default=datetime(2026, 1, 1, tzinfo=UTC))
    if len({(_offset(zone, instant), _offset(zone, _half_a_year_before(instant))) for zone in zones}) == 1:
        return zones[0], f"that of {country}; its dates print no offset that would confirm it"
    return "UTC", f"{country} has several zones and its dates print no offset; correct it"


def _offset(zone: str, instant: datetime) -> int:
    offset = instant.astimezone(ZoneInfo(zone)).utcoffset()
    return int(offset.total_seconds() // 60) if offset else 0


def _half_a_year_before(instant: datetime) -> datetime:
    month = (instant.month + 5) % 12 + 1
    return datetime(instant.year - (instant.month <= 6), month, 1, tzinfo=UTC)


def _shown(minutes: int) -> str:
    return f"{'+' if minutes >= 0 else '-'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
