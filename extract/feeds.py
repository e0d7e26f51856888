"""RSS, Atom and JSON feeds: what they list, and what of it is broken."""

from collections.abc import Iterator

from lxml import etree

from extract.feed_text import headline_of
from extract.json_feed import is_json, parse_json_feed
from extract.listing import Entry, Listing, resolve
from extract.safe_xml import XmlError, local_name, parse_xml, text_of, unpacked
from transform.reasons import Reason

MOST_ENTRIES = 50_000
_ROOTS = frozenset({"rss", "rdf", "feed"})
_ENTRIES = frozenset({"item", "entry"})
# Not "updated" or "modified": they say when the entry changed. "publicationdate" is that of PRISM, beside RSS 1.0.
_DATES = ("published", "pubdate", "date", "issued", "publicationdate", "created")
_WEB = ("http://", "https://")
# Their title, link and date are those of a picture or a podcast.
_FOREIGN = ("search.yahoo.com/mrss", "itunes.com", "schemas.google.com", "georss.org")
# RFC 4287, 4.2.7.2: a name stands for its address at IANA.
_IANA = "http://www.iana.org/assignments/relation/"


def parse_feed(body: bytes, url: str, content_type: str | None = None) -> Listing:
    """Read RSS (0.9 to 2.0, RDF), Atom (0.3, 1.0) or JSON Feed, gzip or not.

    Raises ``XmlError`` if it is empty, forbidden, broken, or no feed. lxml and not feedparser: a feed of 50,000
    entries, or one element with 50,000 attributes, takes it a second or two.
    """
    document = unpacked(body)
    if is_json(document):
        return parse_json_feed(document, url, MOST_ENTRIES)
    parsed = parse_xml(document, content_type, url)
    root = parsed.root
    if local_name(root) not in _ROOTS:
        raise XmlError(Reason.FEED_NOT_A_FEED, f"a <{local_name(root)[:40]}> document, not RSS or Atom")
    return read_feed(root, url, parsed.problem)


def read_feed(root: etree._Element, url: str, problem: str | None) -> Listing:
    """Read the entries of a parsed feed, and what it says of itself."""
    is_atom = local_name(root) == "feed"
    elements = list(_entry_elements(root))
    entries = tuple(
        _read_entry(element, number, url, is_atom=is_atom)
        for number, element in enumerate(elements[:MOST_ENTRIES], start=1)
    )
    head = root if is_atom else next((child for child in root if local_name(child) == "channel"), root)
    own = _own_children(head)
    return Listing(
        entries=entries,
        n_dropped=max(0, len(elements) - MOST_ENTRIES),
        problem=problem,
        next_url=_link_of(head, "next", url),
        title=headline_of(own.get("title"), is_atom=is_atom),
        language=text_of(own.get("language")) or root.get("{http://www.w3.org/XML/1998/namespace}lang"),
        home_url=_address(head, url),
    )


def _entry_elements(root: etree._Element) -> Iterator[etree._Element]:
    """Find the entries: children of the root (Atom, RDF) or of its channel (RSS)."""
    for child in root:
        if local_name(child) in _ENTRIES:
            yield child
        elif local_name(child) == "channel":
            yield from (item for item in child if local_name(item) in _ENTRIES)


def _read_entry(element: etree._Element, number: int, feed_url: str, *, is_atom: bool) -> Entry:
    children = _own_children(element)
    printed = (text_of(children.get(name)) for name in _DATES)
    return Entry(
        number=number,
        url=_address(element, feed_url) or _identity(element, children, feed_url),
        title=headline_of(children.get("title"), is_atom=is_atom),
        published=next((text for text in printed if text), None),
    )


def _own_children(element: etree._Element) -> dict[str, etree._Element]:
    """Return the children by name. The first of a name counts, without those of a foreign meaning (media:title)."""
    children: dict[str, etree._Element] = {}
    for child in element:
        if not _is_foreign(child):
            name = local_name(child)
            if name not in children or (not text_of(children[name]) and text_of(child)):
                children[name] = child
    return children


def _address(element: etree._Element, feed_url: str) -> str | None:
    """Return the address that a feed or an entry links to."""
    return (
        # FeedBurner's own link leads through its counter; this is where it leads to.
        _printed_address(element, "origlink", feed_url)
        or _link_of(element, "alternate", feed_url)
        or _printed_address(element, "link", feed_url)
    )


def _printed_address(element: etree._Element, name: str, feed_url: str) -> str | None:
    """Return the first address that stands as text in a child of this name."""
    for child in element:
        found = text_of(child) if local_name(child) == name and not child.get("href") else None
        if found and not _is_foreign(child):
            return resolve(found, child.base or feed_url)
    return None


def _identity(element: etree._Element, children: dict[str, etree._Element], feed_url: str) -> str | None:
    """Return an entry's identifier where it names no other address and this one is the address of a page."""
    guid, atom_id = children.get("guid"), children.get("id")
    is_permalink = guid is not None and _attribute(guid, "ispermalink") != "false"
    about = element.get("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about")
    candidates = (text_of(guid) if is_permalink else None, text_of(atom_id), about)
    found = next((text for text in candidates if text and text.strip().lower().startswith(_WEB)), None)
    return None if found is None else resolve(found, element.base or feed_url)


def _attribute(element: etree._Element, name: str) -> str:
    """Return an attribute whose name is written in any case; empty if there is none."""
    return next((str(value).strip().lower() for key, value in element.items() if str(key).lower() == name), "")


def _link_of(element: etree._Element, relation: str, feed_url: str) -> str | None:
    """Return where a link with an ``href`` and this relation leads."""
    links = [child for child in element if local_name(child) == "link" and (child.get("href") or "").strip()]
    related = [link for link in links if _relation(link) == relation]
    # A link of another type leads to a PDF or an audio file.
    pages = [link for link in related if "html" in (link.get("type") or "html")]
    best = next(iter(pages or related), None)
    return None if best is None else resolve(best.get("href") or "", best.base or feed_url)


def _relation(link: etree._Element) -> str:
    return (link.get("rel") or "alternate").strip().lower().removeprefix(_IANA)


def _is_foreign(element: etree._Element) -> bool:
    tag = element.tag
    return isinstance(tag, str) and any(name in tag for name in _FOREIGN)
