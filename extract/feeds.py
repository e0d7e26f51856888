"""RSS and Atom feeds: what they list, and what of it is broken."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urljoin

from lxml import etree

from extract.links import tidy_url
from extract.safe_xml import XmlError, local_name, parse_xml, text_of
from transform.reasons import Reason

MOST_ENTRIES = 50_000
_ROOTS = frozenset({"rss", "rdf", "feed"})
_ENTRIES = frozenset({"item", "entry"})
# Not "updated" or "modified": they say when the entry changed.
_DATES = ("published", "pubdate", "date", "issued", "created")


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


def parse_feed(body: bytes, url: str, content_type: str | None = None) -> Listing:
    """Read RSS (0.9 to 2.0, RDF) or Atom. Raises ``XmlError`` if it is empty, forbidden, broken, or no feed.

    lxml and not feedparser: a feed of 50,000 entries, or one element with 50,000 attributes, takes it a second or two.
    """
    document = parse_xml(body, content_type, url)
    root = document.root
    if local_name(root) not in _ROOTS:
        raise XmlError(Reason.FEED_NOT_A_FEED, f"a <{local_name(root)[:40]}> document, not RSS or Atom")
    return read_feed(root, url, document.problem)


def read_feed(root: etree._Element, url: str, problem: str | None) -> Listing:
    """Read the entries of a parsed feed."""
    elements = list(_entry_elements(root))
    entries = tuple(
        _read_entry(element, number, url) for number, element in enumerate(elements[:MOST_ENTRIES], start=1)
    )
    return Listing(entries=entries, n_dropped=max(0, len(elements) - MOST_ENTRIES), problem=problem)


def _entry_elements(root: etree._Element) -> Iterator[etree._Element]:
    """Find the entries: children of the root (Atom, RDF) or of its channel (RSS)."""
    for child in root:
        if local_name(child) in _ENTRIES:
            yield child
        elif local_name(child) == "channel":
            yield from (item for item in child if local_name(item) in _ENTRIES)


def _read_entry(element: etree._Element, number: int, feed_url: str) -> Entry:
    children: dict[str, etree._Element] = {}
    for child in element:
        # media:title and the like stand beside the entry's own: the first one without a foreign meaning counts.
        if not _is_foreign(child):
            children.setdefault(local_name(child), child)
    printed = (text_of(children.get(name)) for name in _DATES)
    return Entry(
        number=number,
        url=_entry_url(element, children, feed_url),
        title=text_of(children.get("title")),
        published=next((text for text in printed if text), None),
    )


def _entry_url(element: etree._Element, children: dict[str, etree._Element], feed_url: str) -> str | None:
    guid = children.get("guid")
    is_permalink = guid is not None and (guid.get("isPermaLink") or "true").lower() != "false"
    guid_url = text_of(guid) if is_permalink else None
    candidates = (
        # FeedBurner's own link leads through its counter; this is where it leads to.
        text_of(children.get("origlink")),
        _atom_link(element),
        *(text_of(child) for child in element if local_name(child) == "link" and not child.get("href")),
        guid_url if guid_url and guid_url.lower().startswith(("http://", "https://")) else None,
    )
    found = next((candidate for candidate in candidates if candidate), None)
    return None if found is None else resolve(found, element.base or feed_url)


def _atom_link(element: etree._Element) -> str | None:
    links = [child for child in element if local_name(child) == "link" and child.get("href")]
    alternates = [link for link in links if (link.get("rel") or "alternate") == "alternate"]
    # A link of another type leads to a PDF or an audio file.
    pages = [link for link in alternates if "html" in (link.get("type") or "html")]
    best = next(iter(pages or alternates), None)
    return None if best is None else (best.get("href") or "").strip() or None


def _is_foreign(element: etree._Element) -> bool:
    tag = element.tag
    return isinstance(tag, str) and ("search.yahoo.com/mrss" in tag or "itunes.com" in tag)


def resolve(url: str, base_url: str) -> str:
    """Make an address absolute and drop its fragment; one that cannot be taken apart stays as it is."""
    tidy = tidy_url(url)
    try:
        return urljoin(base_url, tidy).partition("#")[0]
    except ValueError:
        return tidy
