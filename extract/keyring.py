"""The secrets of one source: put into a request at the last moment, and taken out of everything that comes back.

Everything else in the program knows placeholders only (``extract.placeholders``), so that no log, row, part, report or
archive record can hold a secret. A placeholder in an address is filled in for the host that the source's file wrote it
down for, never for another: a feed cannot have a secret sent elsewhere by printing its placeholder.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote, urlsplit

from extract.budget import ExchangeError
from extract.concealing import Concealer
from extract.messages import Headers
from extract.placeholders import LITERAL, fill, names_in
from extract.redact import redact
from transform.reasons import Reason
from transform.records import Source

_USUAL_PORTS = (80, 443, None)


@dataclass(frozen=True, slots=True)
class Place:
    """A host that a source names: what belongs to it may be asked with the source's secrets."""

    host: str
    port: int | None
    """Null for the usual ones."""
    is_secure: bool
    """Whether the source's own address is https: then nothing goes there in the clear."""

    def covers(self, url: str) -> bool:
        """Tell whether an address is at this host or at one below it."""
        parts = urlsplit(url)
        host = (parts.hostname or "").rstrip(".")
        port = None if parts.port in _USUAL_PORTS else parts.port
        is_here = port == self.port and (host == self.host or host.endswith(f".{self.host}"))
        return is_here and (parts.scheme == "https" or not self.is_secure)


def place_of(url: str) -> Place:
    """Return the host of an address."""
    parts = urlsplit(url)
    port = None if parts.port in _USUAL_PORTS else parts.port
    return Place((parts.hostname or "").rstrip("."), port, parts.scheme == "https")


@dataclass(frozen=True, slots=True)
class Keyring:
    """What may be sent where for one source."""

    values: Mapping[str, str] = field(default_factory=dict, repr=False)
    """Secrets by name."""
    missing: Mapping[str, str] = field(default_factory=dict)
    """Why a secret has no value, by name."""
    places: Mapping[str, tuple[Place, ...]] = field(default_factory=dict)
    """Where each secret of an address may be sent, by name."""
    headers: Headers = ()
    """With placeholders."""
    header_places: tuple[Place, ...] = ()
    concealer: Concealer = field(default_factory=Concealer, repr=False)

    def reveal(self, url: str) -> str:
        """Return an address as it is to be asked. Raises ``ExchangeError``.

        Placeholders that are none of this source's stay: they are somebody else's text.
        """

        def value(name: str) -> str | None:
            places = self.places.get(name)
            if places is None and not name.startswith(LITERAL):
                return None
            if places and not any(place.covers(url) for place in places):
                raise ExchangeError(
                    Reason.FETCH_BAD_URL,
                    f"{redact(url)[:200]} would take a secret of this source to where its file does not send it",
                )
            return quote(self._value(name), safe="")

        return fill(url, value)

    def check(self, url: str) -> None:
        """Raise ``ExchangeError`` if an address cannot be asked with what is known, or may not."""
        self.reveal(url)
        self.headers_for(url)

    def headers_for(self, url: str) -> tuple[Headers, Headers]:
        """Return the source's headers for an address: as they are sent, and as they are written down.

        Empty if the address is at a host that the source does not name. Raises ``ExchangeError``.
        """
        if not any(place.covers(url) for place in self.header_places):
            return (), ()
        sent = tuple((name, fill(text, self._value)) for name, text in self.headers)
        return sent, self.headers

    def conceal(self, text: str) -> str:
        """Return a text with a placeholder in place of every secret of this source."""
        return self.concealer.conceal(text)

    def conceal_body(self, body: bytes) -> bytes:
        """Do the same to bytes."""
        return self.concealer.conceal_body(body)

    def _value(self, name: str) -> str:
        if name in self.values:
            return self.values[name]
        why = self.missing.get(name, "what it stood for is not in the source's file any more")
        raise ExchangeError(Reason.FETCH_SECRET_MISSING, f"not asked: {why}")


NO_KEYS = Keyring()


def keyring_for(
    source: Source, values: Mapping[str, str], missing: Mapping[str, str], own: Iterable[str] = ()
) -> Keyring:
    """Make the keyring of a source, with placeholders in its addresses and headers.

    ``own`` are further addresses of a request, which may hold secrets written into them, and no others.
    """
    addresses = addresses_of(source)
    places: dict[str, tuple[Place, ...]] = {}
    for url in addresses:
        for name in names_in(url):
            places[name] = (*places.get(name, ()), place_of(url))
    for header in source.headers:
        for name in names_in(header.value):  # a link may repeat it
            places[name] = (*places.get(name, ()), *map(place_of, addresses))
    for url in own:
        for name in names_in(url):
            if name.startswith(LITERAL):
                places[name] = (*places.get(name, ()), place_of(url))
    mine = {name: values[name] for name in places if name in values}
    return Keyring(
        values=mine,
        missing={name: missing[name] for name in places if name in missing},
        places={name: _strict(of_name) for name, of_name in places.items()},
        headers=tuple((header.name, header.value) for header in source.headers),
        header_places=_strict(tuple(place_of(url) for url in addresses)),
        concealer=Concealer.of(mine),
    )


def secrets_of(source: Source) -> list[tuple[str, str]]:
    """Return the keys of a source's file that name secrets, each with the name of one.

    What was written into an address itself is not among them: its value is known.
    """
    places = [
        ("homepage_url", source.homepage_url or ""),
        *(("feed", url) for url in source.feeds),
        *(("sitemap", url) for url in source.sitemaps),
        *(("section", section.url) for section in source.sections),
        *(("list", place) for place in source.lists if "://" in place),
        *((f"headers.{header.name}", header.value) for header in source.headers),
    ]
    return [(key, name) for key, text in places for name in names_in(text) if not name.startswith(LITERAL)]


def addresses_of(source: Source) -> list[str]:
    """Return the addresses that a source names."""
    named = (*source.feeds, *source.sitemaps, *(section.url for section in source.sections), *source.lists)
    return [url for url in (source.homepage_url, *named) if url and url.lower().startswith(("http://", "https://"))]


def _strict(places: tuple[Place, ...]) -> tuple[Place, ...]:
    """A host that is named with https once is asked with https alone."""
    secure = {(place.host, place.port) for place in places if place.is_secure}
    return tuple(dict.fromkeys(place for place in places if place.is_secure or (place.host, place.port) not in secure))
