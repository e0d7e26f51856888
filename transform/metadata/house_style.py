"""House style: how an outlet prints what has two readings, by its language, its country and its other dates."""

import re
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlsplit

from babel import Locale, UnknownLocaleError

# Country domains that are rented out to anybody.
_RENTED = frozenset({"ai", "cc", "co", "fm", "gg", "io", "is", "ly", "me", "sh", "to", "tv", "ws"})
_COUNTRY_OF_DOMAIN = {"uk": "GB"}
_FIELDS = re.compile(r"[dMy]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseStyle:
    """What is known of how an outlet prints dates."""

    language: str | None = None
    """ISO 639-1."""
    country: str | None = None
    """ISO 3166-1 alpha-2."""
    order: str | None = None
    """dmy or mdy, where another date of the page shows it."""

    def allows(self, order: str, mark: str) -> bool:
        """Tell whether numbers with this mark between them may stand in this order.

        >>> HouseStyle(language="en", country="US").allows("dmy", "/")
        False
        >>> HouseStyle(language="de", country="CH").allows("mdy", "/")  # not how Swiss print dates: it shows nothing
        True
        """
        if self.order and mark in "/-":
            return order == self.order
        own = _own_order(self.language, self.country, mark)
        return own is None or own == order


UNKNOWN_STYLE = HouseStyle()


def house_style(language: str | None, country: str | None, declared: str | None, url: str) -> HouseStyle:
    """Make the style of a page from its source's language and country, its declared language tag and its address.

    A declared region counts least: "en-US" is what many systems say if nobody tells them.
    """
    tag = (declared or "").split("-")
    region = next((part.upper() for part in tag[1:] if len(part) == 2 and part.isalpha()), None)
    return HouseStyle(
        language=tag[0].lower() or (language or "").split("-")[0].lower() or None,
        country=country or _country_of(url) or region,
    )


def _country_of(url: str) -> str | None:
    domain = (urlsplit(url).hostname or "").rpartition(".")[2]
    if len(domain) != 2 or not domain.isalpha() or domain in _RENTED:
        return None
    return _COUNTRY_OF_DOMAIN.get(domain, domain.upper())


@lru_cache(maxsize=512)
def _own_order(language: str | None, country: str | None, mark: str) -> str | None:
    """The order of the CLDR's short date of a place; None if unknown, or if the place prints another mark.

    English alone says nothing: its countries differ.
    """
    if not country and language in {None, "en"}:
        return None
    locale = _locale(f"{language or 'und'}_{country}") if country else None
    locale = locale or _locale(language if language != "en" else f"und_{country}")
    if locale is None:
        return None
    pattern = str(locale.date_formats["short"].pattern)
    return "".join(field[0].lower() for field in _FIELDS.findall(pattern)) if mark in pattern else None


def _locale(code: str | None) -> Locale | None:
    try:
        return Locale.parse(code) if code else None
    except (UnknownLocaleError, ValueError):
        return None
