"""A front page: the feeds it declares or links to, and what it says of its outlet."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from bs4 import BeautifulSoup, Tag

from extract.listing import resolve

_FEED_TYPES = re.compile(r"(?:rss|atom|rdf)\+xml|feed\+json", re.IGNORECASE)
# "/feed", "/rss.xml", "/index.rdf", "/world/rss/", "?feed=rss2"; never "/feeding-the-poor" or "/rss-explained".
_FEED_PATH = re.compile(
    r"(?:^|/)(?:feeds?|rss\d?|atom)/?$|(?:^|[/._-])(?:feed|rss\d?|atom|index)\.(?:xml|rss|rdf|atom|json)$|\.(?:rss|rdf|atom)$",
    re.IGNORECASE,
)
_FEED_QUERY = re.compile(r"(?:^|&)(?:feed|format|type|output)=(?:rss2?|atom|feed|rdf)(?:&|$)", re.IGNORECASE)
_MOST_HEADLINES = 500
_MOST_DATES = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedFeed:
    """A feed as a page names it; nobody has looked at it yet."""

    url: str
    title: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Homepage:
    """What a front page offers and says of its outlet."""

    url: str
    """After redirects."""
    site_name: str | None
    """``og:site_name``, or the name of the site as an application."""
    title: str | None
    language: str | None
    """As declared."""
    declared: tuple[NamedFeed, ...]
    """In ``<link rel=alternate>``, in the page's order."""
    linked: tuple[NamedFeed, ...]
    """Links on the page whose address looks like that of a feed."""
    headlines: tuple[str, ...]
    """The texts of its links that are long enough to be sentences."""
    printed_dates: tuple[str, ...]
    """What its ``time`` elements and its publication metadata print for machines."""


def read_homepage(body: bytes, url: str, content_type: str | None = None) -> Homepage:
    """Read a front page."""
    _, _, charset = (content_type or "").lower().partition("charset=")
    soup = BeautifulSoup(body, "lxml", from_encoding=charset.strip(" \"'") or None)
    base = soup.find("base", href=True)
    base_url = resolve(str(base["href"]), url) if isinstance(base, Tag) else url
    html = soup.find("html")
    declared_language = html.get("lang") or html.get("xml:lang") if isinstance(html, Tag) else None
    anchors = [anchor for anchor in soup.find_all("a", href=True) if isinstance(anchor, Tag)]
    texts = (_text(anchor) for anchor in anchors)
    return Homepage(
        url=url,
        site_name=_meta(soup, "og:site_name") or _meta(soup, "application-name"),
        title=_text(soup.title) if soup.title else None,
        language=(str(declared_language).strip() if declared_language else None)
        or _meta(soup, "content-language")
        or _meta(soup, "og:locale"),
        declared=_named(_declared(soup), base_url),
        linked=_named([anchor for anchor in anchors if _links_to_feed(anchor)], base_url),
        headlines=tuple(dict.fromkeys(text for text in texts if text.count(" ") >= 3))[:_MOST_HEADLINES],
        printed_dates=_printed_dates(soup),
    )


def looks_like_feed(url: str) -> bool:
    """Tell by its address whether something is meant as a feed.

    >>> [looks_like_feed(f"https://news.example/{path}") for path in ("world/rss.xml", "?feed=atom", "feeding-gulls")]
    [True, True, False]
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return bool(_FEED_PATH.search(parts.path) or _FEED_QUERY.search(parts.query))


def _declared(soup: BeautifulSoup) -> list[Tag]:
    found: list[Tag] = []
    for link in soup.find_all("link", href=True):
        relations = [str(one).lower() for one in link.get_attribute_list("rel") if one]
        kind = str(link.get("type") or "")
        is_feed = _FEED_TYPES.search(kind) or (not kind and looks_like_feed(str(link["href"])))
        # "feed" was HTML 5's own word for some years.
        if ("alternate" in relations or "feed" in relations) and is_feed:
            found.append(link)
    return found


def _links_to_feed(anchor: Tag) -> bool:
    return bool(_FEED_TYPES.search(str(anchor.get("type") or ""))) or looks_like_feed(str(anchor["href"]))


def _named(links: list[Tag], base_url: str) -> tuple[NamedFeed, ...]:
    """Return the feeds once each, without those that are asked for in another way than over HTTP (feed:, itpc:)."""
    found: dict[str, NamedFeed] = {}
    for link in links:
        url = resolve(re.sub(r"^feed:(?://)?(?=https?:)", "", str(link["href"]).strip()), base_url)
        if url.lower().startswith(("http://", "https://")):
            title = str(link.get("title") or "").strip() or (_text(link) if link.name == "a" else "")
            found.setdefault(url, NamedFeed(url=url, title=title or None))
    return tuple(found.values())


def _printed_dates(soup: BeautifulSoup) -> tuple[str, ...]:
    times = [str(time["datetime"]) for time in soup.find_all("time", datetime=True)]
    named = (_meta(soup, name) for name in ("article:published_time", "article:modified_time", "og:updated_time"))
    return tuple(date for date in (*times, *named) if date)[:_MOST_DATES]


def _meta(soup: BeautifulSoup, name: str) -> str | None:
    for attribute in ("property", "name", "http-equiv"):
        found = soup.find("meta", attrs={attribute: re.compile(f"^{re.escape(name)}$", re.IGNORECASE)})
        content = " ".join(str(found.get("content") or "").split()) if isinstance(found, Tag) else ""
        if content:
            return content
    return None


def _text(element: Tag) -> str:
    return " ".join(element.get_text(" ").split())
