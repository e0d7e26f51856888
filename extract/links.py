"""Links: addresses worth fetching, and addresses that are none."""

import re
from datetime import datetime
from urllib.parse import urlsplit

import ada_url

from extract.placeholders import spelled_plainly
from extract.redact import redact
from transform.ids import content_id
from transform.reasons import Reason
from transform.records import Link, Source, Via
from transform.urls import normalize_url

_UNPRINTABLE = re.compile(r"[\x00-\x20\x7f]")
_LONGEST_URL = 8_000
_LONGEST_HINT = 1_000


def url_problem(url: str) -> tuple[Reason, str] | None:
    """Say why an address cannot be asked for over HTTP; None if it can.

    >>> url_problem("mailto:desk@harbourpost.example")
    (<Reason.FETCH_BAD_SCHEME: 'FETCH_BAD_SCHEME'>, 'mailto: is not read, only http: and https:')
    """
    if len(url) > _LONGEST_URL:
        return Reason.FETCH_BAD_URL, f"longer than {_LONGEST_URL:,} characters"
    if _UNPRINTABLE.search(url):
        return Reason.FETCH_BAD_URL, "has spaces or control characters"
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        return Reason.FETCH_BAD_URL, f"cannot be taken apart: {error}"
    if not parts.scheme:
        return Reason.FETCH_BAD_URL, "does not begin with http:// or https://"
    if parts.scheme not in ("http", "https"):
        return Reason.FETCH_BAD_SCHEME, f"{parts.scheme[:20]}: is not read, only http: and https:"
    if not host:
        return Reason.FETCH_BAD_URL, "names no host"
    if "\\" in parts.netloc:  # "http://a\@b/": one library asks a, another b
        return Reason.FETCH_BAD_URL, "has a backslash in its host"
    return None if _opens_in_browsers(url) else (Reason.FETCH_BAD_URL, "is no address that a browser opens")


def _opens_in_browsers(url: str) -> bool:
    try:
        return bool(ada_url.check_url(url))
    except UnicodeError:  # a lone surrogate
        return False


def tidy_url(url: str) -> str:
    """Take out of an address what no browser would ask for: blanks around it, line breaks, spaces in it.

    >>> tidy_url(" https://harbourpost.example/a\\n b ")
    'https://harbourpost.example/a%20b'
    """
    return url.strip().replace("\r", "").replace("\n", "").replace("\t", "").replace(" ", "%20")


def make_link(
    source: Source,
    url: str,
    *,
    via: Via,
    found_in: str | None,
    found_at: datetime,
    title: str | None = None,
    published: str | None = None,
) -> Link:
    """Make a link. Its key comes from the source, the place and the address: finding it again gives the same one.

    ``found_in`` is the address of the feed, sitemap, page, list or file, shown without secrets; null if the user
    named the address. ``title`` and ``published`` are what was printed there.
    """
    place = None if found_in is None else redact(found_in)
    url = spelled_plainly(url)
    return Link(
        link_id=content_id("link", source.source_id, place or "", url),
        source_id=source.source_id,
        url=url,
        url_normalized=normalize_url(url),
        via=via,
        found_in_url=place,
        found_at=found_at,
        title_hint=_hint(title),
        published_hint=_hint(published),
    )


def _hint(text: str | None) -> str | None:
    return " ".join(text.split())[:_LONGEST_HINT] or None if text else None
