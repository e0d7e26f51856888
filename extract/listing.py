"""What a feed, sitemap, section page or list holds: entries, and what is to be said of the whole."""

from dataclasses import dataclass

from extract.web_address import join


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing that a feed or sitemap lists."""

    number: int
    """Order in the feed, from 1."""
    url: str | None
    """Absolute; null if the entry names no address. Not yet checked."""
    title: str | None = None
    published: str | None = None
    """As printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What a feed or sitemap lists."""

    entries: tuple[Entry, ...]
    n_dropped: int = 0
    """Entries beyond the limit."""
    problem: str | None = None
    """What was wrong with the document, if it could be read all the same."""
    next_url: str | None = None
    """Where the feed says that its older entries are (RFC 5005; JSON Feed's ``next_url``)."""
    title: str | None = None
    """What the feed calls itself."""
    language: str | None = None
    """As the feed declares it."""
    home_url: str | None = None
    """The page that the feed belongs to."""


def resolve(url: str, base_url: str) -> str:
    """Make an address absolute and drop its fragment; one that cannot be taken apart stays as it is."""
    return join(base_url, url)
