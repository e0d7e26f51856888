"""What was received of a feed, sitemap, section or list, and what it lists: bytes in, a listing out."""

from collections.abc import Callable
from dataclasses import dataclass, field

from extract.feeds import parse_feed
from extract.listing import Listing
from extract.lists import parse_list
from extract.sections import parse_section
from extract.sitemaps import Index, parse_sitemap
from transform.records import Via


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """A document that lists addresses, unread."""

    via: Via
    url: str
    """After redirects: relative addresses are resolved against it."""
    body: bytes = field(repr=False)
    content_type: str | None = None
    selector: str = "a[href]"
    """Of a section: the CSS selector of the links on it."""


Parse = Callable[[Received], Listing | Index]
"""Reads a document, here or in a process that can be killed. Raises ``XmlError`` with the reason why it cannot."""


def parse_received(received: Received) -> Listing | Index:
    """Read a document by its kind. Raises ``XmlError``."""
    match received.via:
        case Via.SITEMAP:
            return parse_sitemap(received.body, received.url, received.content_type)
        case Via.SECTION:
            return parse_section(received.body, received.url, received.selector, received.content_type)
        case Via.LIST:
            return parse_list(received.body)
        case _:
            return parse_feed(received.body, received.url, received.content_type)
