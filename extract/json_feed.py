"""JSON Feed, versions 1 and 1.1 (jsonfeed.org)."""

import json
import re
from collections.abc import Mapping

from extract.feed_text import without_markup
from extract.listing import Entry, Listing, resolve
from extract.safe_xml import XmlError, printable
from transform.reasons import Reason

# "https://jsonfeed.org/version/1.1": the one thing that tells a feed from any other JSON.
_VERSION = re.compile(r"https?://(?:www\.)?jsonfeed\.org/version/\d", re.IGNORECASE)
_VERSION_BYTES = b"jsonfeed.org/version/"


def is_json(body: bytes) -> bool:
    """Tell whether a document is an object in JSON, going by its first character."""
    return body.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{"


def parse_json_feed(body: bytes, url: str, most_entries: int) -> Listing:
    """Read a JSON feed. Raises ``XmlError`` if it is broken or other JSON.

    ``url`` is the base of relative addresses, which the specification does not name. A further page (``next_url``) is
    named and not read: it holds what was in this one before.
    """
    feed = _load(body)
    version, items = feed.get("version"), feed.get("items")
    if not isinstance(version, str) or not _VERSION.match(version.strip()) or not isinstance(items, list):
        raise XmlError(Reason.FEED_NOT_A_FEED, "JSON, but not a JSON feed: no version of jsonfeed.org, or no items")
    entries = tuple(_entry(item, number, url) for number, item in enumerate(items[:most_entries], start=1))
    next_url, home_url = _text(feed, "next_url"), _text(feed, "home_page_url")
    return Listing(
        entries=entries,
        n_dropped=max(0, len(items) - most_entries),
        next_url=None if next_url is None else resolve(next_url, url),
        title=_text(feed, "title"),
        language=_text(feed, "language"),
        home_url=None if home_url is None else resolve(home_url, url),
    )


def _load(body: bytes) -> Mapping[str, object]:
    text = body.decode("utf-8-sig", errors="replace")
    try:
        feed = json.loads(text, strict=False)
    except (ValueError, RecursionError) as error:
        cause = "nested too deeply" if isinstance(error, RecursionError) else str(error)
        if _VERSION_BYTES in body[:2_000]:
            raise XmlError(Reason.FEED_PARSER_ERROR, f"a JSON feed that cannot be parsed: {cause}") from error
        raise XmlError(Reason.FEED_NOT_A_FEED, f"neither XML nor JSON: {cause}") from error
    return feed if isinstance(feed, dict) else {}


def _entry(item: object, number: int, feed_url: str) -> Entry:
    fields: Mapping[str, object] = item if isinstance(item, dict) else {}
    identity = _text(fields, "id")
    candidates = (
        _text(fields, "url"),
        # "If an id is a full URL" it is the item's; a page elsewhere that the item is about comes last.
        identity if identity and identity.lower().startswith(("http://", "https://")) else None,
        _text(fields, "external_url"),
    )
    found = next((candidate for candidate in candidates if candidate), None)
    title = _text(fields, "title")
    return Entry(
        number=number,
        url=None if found is None else resolve(found, feed_url),
        title=None if title is None else without_markup(title),
        published=_text(fields, "date_published"),
    )


def _text(fields: Mapping[str, object], name: str) -> str | None:
    value = fields.get(name)
    return printable(value).strip() or None if isinstance(value, str) else None
