"""Section pages: the links that a CSS selector finds on a page."""

from urllib.parse import urlsplit

from bs4 import BeautifulSoup, Tag

from extract.listing import Entry, Listing, resolve

MOST_ENTRIES = 5_000
_ANY_LINK = "a[href]"


def parse_section(body: bytes, url: str, selector: str, content_type: str | None = None) -> Listing:
    """Find the links on a page. The selected element is a link, or holds one, or stands in one.

    The same address twice (on a picture and on a headline) is one entry with the longer text. With the selector that
    takes every link, what leads to another site, to the page itself or to no page (``mailto:``) is no entry: it is
    what every page has around its articles.
    """
    soup = BeautifulSoup(body, "lxml", from_encoding=_charset(content_type))
    base = soup.find("base", href=True)
    base_url = resolve(str(base["href"]), url) if isinstance(base, Tag) else url
    titles: dict[str, str] = {}
    for element in soup.select(selector):
        anchor = _anchor(element)
        if anchor is None or str(anchor["href"]).startswith("#"):
            continue
        found = resolve(str(anchor["href"]), base_url)
        text = " ".join(anchor.get_text(" ").split())
        if selector != _ANY_LINK or _is_of_site(found, url):
            titles[found] = max(titles.get(found, ""), text, key=len)
    titles.pop(url, None)
    entries = tuple(
        Entry(number=number, url=found, title=title or None)
        for number, (found, title) in enumerate(titles.items(), start=1)
    )
    return Listing(entries=entries[:MOST_ENTRIES], n_dropped=max(0, len(entries) - MOST_ENTRIES))


def _anchor(element: Tag) -> Tag | None:
    if element.name == "a" and element.has_attr("href"):
        return element
    found = element.find("a", href=True) or element.find_parent("a", href=True)
    return found if isinstance(found, Tag) else None


def _is_of_site(url: str, page_url: str) -> bool:
    host, own = _site(url), _site(page_url)
    return bool(host) and (host == own or host.endswith("." + own) or own.endswith("." + host))


def _site(url: str) -> str:
    try:
        parts = urlsplit(url)
        return (parts.hostname or "").removeprefix("www.") if parts.scheme in ("http", "https") else ""
    except ValueError:
        return ""


def _charset(content_type: str | None) -> str | None:
    _, _, charset = (content_type or "").lower().partition("charset=")
    return charset.strip(" \"'") or None
