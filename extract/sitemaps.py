"""Sitemaps, news sitemaps, sitemap indexes and the ``Sitemap:`` lines of a robots.txt (sitemaps.org)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from lxml import etree

from extract.feeds import read_feed
from extract.listing import Entry, Listing, resolve
from extract.safe_xml import XmlError, local_name, parse_xml, text_of, unpacked
from transform.reasons import Reason

# The protocol's limit for one file.
MOST_ENTRIES = 50_000
# RFC 9309, 2.2: "Sitemap" is one of the records that are no rules; crawlers take the name in any case.
_SITEMAP_LINE = re.compile(r"[ \t]*sitemap[ \t]*:[ \t]*([^\r\n#]*)", re.IGNORECASE)
_WEB = ("http://", "https://")


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """A sitemap index: further sitemaps, the one that changed last first."""

    sitemaps: tuple[str, ...]
    lastmods: Mapping[str, str] = field(default_factory=dict)
    """When each of them changed, as printed, where that is said."""
    problem: str | None = None
    """What of it could not be read."""


def parse_sitemap(body: bytes, url: str, content_type: str | None = None) -> Listing | Index:
    """Read a sitemap, gzip or not: XML of any kind that the protocol allows, a feed, or a text with one URL a line.

    A robots.txt is read as the index of the sitemaps that it names. Raises ``XmlError``.
    """
    if is_robots_txt(url):
        return parse_robots_sitemaps(body)
    document = unpacked(body)
    if _is_text(document):
        lines = document.decode("utf-8-sig", errors="replace").split()
        entries = tuple(Entry(number=number, url=line) for number, line in enumerate(lines, start=1))
        return Listing(entries=entries[:MOST_ENTRIES], n_dropped=max(0, len(entries) - MOST_ENTRIES))
    parsed = parse_xml(document, content_type, url)
    match local_name(parsed.root):
        case "urlset":
            return _read_urlset(parsed.root, url, parsed.problem)
        case "sitemapindex":
            return _read_index(parsed.root, url, parsed.problem)
        case "rss" | "feed" | "rdf":
            return read_feed(parsed.root, url, parsed.problem)
        case name:
            raise XmlError(Reason.FEED_NOT_A_FEED, f"a <{name[:40]}> document, not a sitemap")


def is_robots_txt(url: str) -> bool:
    """Tell the address of a robots.txt, whose ``Sitemap:`` lines are an index."""
    return urlsplit(url).path == "/robots.txt"


def parse_robots_sitemaps(body: bytes) -> Index:
    """Read the ``Sitemap:`` lines of a robots.txt: whole addresses, on any host, in any group."""
    text = body.decode("utf-8-sig", errors="replace").replace("\x00", "")
    if text.lstrip()[:1] == "<":
        raise XmlError(Reason.FEED_NOT_A_FEED, "a page and not a robots.txt")
    named = [
        match[1].strip() for line in text.splitlines() if (match := _SITEMAP_LINE.match(line)) and match[1].strip()
    ]
    whole = [resolve(place, place) for place in named if place.lower().startswith(_WEB)]
    refused = len(named) - len(whole)
    problem = f"{refused} Sitemap: lines are no whole addresses and are not read" if refused else None
    return Index(sitemaps=tuple(dict.fromkeys(whole)), problem=problem)


def _is_text(body: bytes) -> bool:
    return body.removeprefix(b"\xef\xbb\xbf").lstrip()[:8].lower().startswith((b"http://", b"https://"))


def _read_urlset(root: etree._Element, url: str, problem: str | None) -> Listing:
    elements = [element for element in root if local_name(element) == "url"]
    entries = tuple(_read_url(element, number, url) for number, element in enumerate(elements[:MOST_ENTRIES], start=1))
    return Listing(entries=entries, n_dropped=max(0, len(elements) - MOST_ENTRIES), problem=problem)


def _read_url(element: etree._Element, number: int, sitemap_url: str) -> Entry:
    location = text_of(_child(element, "loc"))
    news = _child(element, "news")
    # lastmod is when the page changed, for a template as for a word: no date of publication.
    return Entry(
        number=number,
        url=None if location is None else resolve(location, sitemap_url),
        title=None if news is None else text_of(_child(news, "title")),
        published=None if news is None else text_of(_child(news, "publication_date")),
    )


def _read_index(root: etree._Element, url: str, problem: str | None) -> Index:
    found: list[tuple[str, str]] = []
    n_nameless = 0
    for element in root:
        if local_name(element) == "sitemap":
            location = text_of(_child(element, "loc"))
            if location:
                found.append((text_of(_child(element, "lastmod")) or "", resolve(location, url)))
            else:
                n_nameless += 1
    # W3C dates sort as text; a stable sort keeps the publisher's order among the undated.
    found.sort(key=lambda dated: dated[0], reverse=True)
    if n_nameless:
        problem = f"{n_nameless} of its sitemaps have no address" + (f"; {problem}" if problem else "")
    return Index(
        sitemaps=tuple(dict.fromkeys(location for _, location in found)),
        lastmods={location: lastmod for lastmod, location in reversed(found) if lastmod},
        problem=problem,
    )


def _child(element: etree._Element, name: str) -> etree._Element | None:
    return next((child for child in element if local_name(child) == name), None)
