"""Sitemaps, news sitemaps and sitemap indexes (sitemaps.org)."""

from dataclasses import dataclass

from lxml import etree

from extract.feeds import Entry, Listing, read_feed, resolve
from extract.safe_xml import XmlError, local_name, parse_xml, text_of
from transform.reasons import Reason

# The protocol's limit for one file.
MOST_ENTRIES = 50_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """A sitemap index: further sitemaps, the one that changed last first."""

    sitemaps: tuple[str, ...]


def parse_sitemap(body: bytes, url: str, content_type: str | None = None) -> Listing | Index:
    """Read a sitemap, gzip or not: XML of any kind that the protocol allows, a feed, or a text with one URL a line.

    Raises ``XmlError``.
    """
    if _is_text(body):
        lines = body.decode("utf-8-sig", errors="replace").split()
        entries = tuple(Entry(number=number, url=line) for number, line in enumerate(lines, start=1))
        return Listing(entries=entries[:MOST_ENTRIES], n_dropped=max(0, len(entries) - MOST_ENTRIES))
    document = parse_xml(body, content_type, url)
    match local_name(document.root):
        case "urlset":
            return _read_urlset(document.root, url, document.problem)
        case "sitemapindex":
            return _read_index(document.root, url)
        case "rss" | "feed" | "rdf":
            return read_feed(document.root, url, document.problem)
        case name:
            raise XmlError(Reason.FEED_NOT_A_FEED, f"a <{name[:40]}> document, not a sitemap")


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


def _read_index(root: etree._Element, url: str) -> Index:
    found: list[tuple[str, str]] = []
    for element in root:
        location = text_of(_child(element, "loc")) if local_name(element) == "sitemap" else None
        if location:
            found.append((text_of(_child(element, "lastmod")) or "", resolve(location, url)))
    # W3C dates sort as text; a stable sort keeps the publisher's order among the undated.
    found.sort(key=lambda dated: dated[0], reverse=True)
    return Index(sitemaps=tuple(dict.fromkeys(location for _, location in found)))


def _child(element: etree._Element, name: str) -> etree._Element | None:
    return next((child for child in element if local_name(child) == name), None)
