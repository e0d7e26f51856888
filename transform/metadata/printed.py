"""Printed bylines: whom the page itself names as author, by its elements, links and lines, and how near the title."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from lxml.html import HtmlElement

from transform.metadata.byline_text import ACCOUNT_PATHS, byline_text, is_page_of
from transform.metadata.names import BYLINE_LABEL, BYLINE_OPENING
from transform.text import fold


def _marked(words: str) -> re.Pattern[str]:
    """Match one of the words as a part of a class or id: ``author`` in ``post-author2`` and ``metaAuthorList``."""
    return re.compile(rf"(?:(?<![a-zA-Z])|(?<=[a-z])(?=[A-Z]))(?i:{words})(?![a-z])")


_BYLINE = _marked(
    r"by-?lines?|(?:written|posted|published)-?by|by-?authors?|(?:co-?)?authors?(?:names?|list|links?|line|info|box|bio|block|meta|area|details?|section|card)?|autor(?:en|in|es|a)?|"
    r"auteurs?|autore|forfatter|författare|skribent|kirjoittaja|yazar|penulis|writers?|reporters?|journalists?|vcard"
)
# What stands beside a name and is none: its picture, date, links, role and biography.
_BESIDE = _marked(
    r"dates?|time|img|image|avatar|photo|pic(?:ture)?|thumb\w{0,9}|social|follow|share|count|role|job|position|"
    r"desc(?:ription)?|e?-?mail|twitter|icons?|comments?|posts|articles|more|tags?|categor\w{1,4}|location|"
    r"head(?:line|er)-?bar|filter|search"
)
_BOX = _marked(r"(?:authors?)?(?:bio|box|card|info|details?)|biography|about|profile|details?|widget|footer")
# What holds bylines and headlines.
_TAGS = (
    "a", "span", "div", "p", "address", "ul", "li", "dd", "dt", "td", "strong", "b", "em", "i", "small", "font", "cite",
    "br", "section", "header", "footer", "article", "h1", "h2", "h3", "h4", "h5", "h6",
)  # fmt: skip
_ASIDE = frozenset({"aside", "nav", "form"})
_ELSEWHERE = re.compile(
    r"(?:^|\s)(?:comments?|commentlist|related|teasers?|promo|sidebar|recommend\w{0,12}|most-\w{1,12}|widgets?|"
    r"recirc\w{0,12}|colophon|site-footer|page-footer|trending|popular)(?:$|[\s_-])",
    re.IGNORECASE,
)
# The microformats of a blog's post: https://microformats.org/wiki/h-entry
_ENTRY = re.compile(r"(?:^|\s)h-?entry(?:$|\s)")
_HEADINGS = ("h1", "h2", "h3")
_NEAR_ABOVE, _NEAR_BELOW = 30, 45
# So near it is the headline's own, whatever the classes around it say ("teaser-meta").
_BESIDE_HEADLINE = 12
_LONGEST_NAMES = 300
# The first letters of all openings: most lines of a page need no other look.
_INITIALS = frozenset("abdefgikoprtvwyåüАаТт作文ABDEFGIKOPRTVWYÅÜ")
_MOST_FOUND = 100
_MOST_PRINTED = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A byline on the page."""

    origin: str
    """itemprop, byline (the name of its class), author_link, author_box or line."""
    text: str
    distance: int
    """Elements between it and the headline; negative above it."""

    @property
    def is_near(self) -> bool:
        """Tell whether it stands where readers look for a byline."""
        return -_NEAR_ABOVE <= self.distance <= _NEAR_BELOW


def printed_bylines(tree: HtmlElement, titles: Sequence[str]) -> tuple[Printed, ...]:
    """Find the bylines on a page, the nearest to the headline first; ``titles`` are the headline's printings."""
    body = tree.find("body")
    if body is None:
        return ()
    found, headline, start = _walk(body, frozenset(fold(title) for title in titles) - {""})
    around = frozenset(headline.iterancestors()) if headline is not None else frozenset()
    printed = [
        Printed(origin=origin, text=text, distance=place - start)
        for place, element, origin, text in found
        if not _is_elsewhere(element, around, is_beside=abs(place - start) <= _BESIDE_HEADLINE)
    ]
    return tuple(sorted(printed, key=lambda one: (not one.is_near, abs(one.distance)))[:_MOST_PRINTED])


def _walk(
    body: HtmlElement, titles: frozenset[str]
) -> tuple[list[tuple[int, HtmlElement, str, str]], HtmlElement | None, int]:
    """Walk once over all elements: bylines with their places, and the headline (else the first h1) with its place."""
    found: list[tuple[int, HtmlElement, str, str]] = []
    headline: tuple[HtmlElement | None, int] = (None, 0)
    is_sure = False
    resume = 0
    for place, element in enumerate(body.iter(*_TAGS)):
        if element.tag in _HEADINGS and not is_sure:
            is_sure = fold("".join(element.itertext())[:600]) in titles
            if is_sure or (element.tag == "h1" and headline[0] is None):
                headline = (element, place)
        if place < resume:
            continue
        origin = _origin(element)
        text = byline_text(element, origin) if origin is not None else None
        if origin is None or not text:
            continue
        found.append((place, element, origin, text))
        if origin != "line":
            resume = place + 1 + sum(1 for _ in element.iterdescendants(*_TAGS))
        if len(found) >= _MOST_FOUND:
            break
    return found, *headline


def _origin(element: HtmlElement) -> str | None:
    """Say by what an element is a byline, None if it is none."""
    if element.get("itemprop") == "author":
        return "itemprop"
    names = element.get("class") or element.get("id")
    if names and len(names) <= _LONGEST_NAMES and (origin := _class_origin(names)):
        return origin
    if element.tag == "a":
        if "author" in (element.get("rel") or "").split():
            return "itemprop"
        if is_page_of(element.get("href"), ACCOUNT_PATHS):
            return "author_link"
    text = element.tail if element.tag == "br" else element.text
    return "line" if text and _opens_byline(text.lstrip()) else None


def _opens_byline(text: str) -> bool:
    if text[:1] not in _INITIALS:
        return False
    return BYLINE_OPENING.match(text) is not None or BYLINE_LABEL.fullmatch(text.rstrip()) is not None


@lru_cache(maxsize=8192)
def _class_origin(names: str) -> str | None:
    """Say what a class makes of an element; the pages of an outlet have the same few hundred classes."""
    if not _BYLINE.search(names):
        return None
    words = [word for word in names.split() if _BYLINE.search(word)]
    if any(not _BESIDE.search(word) and not _BOX.search(word) for word in words):
        return "byline"
    return "author_box" if any(_BOX.search(word) and not _BESIDE.search(word) for word in words) else None


def _is_elsewhere(element: HtmlElement, around: frozenset[HtmlElement], *, is_beside: bool) -> bool:
    """Tell whether an element stands in comments, teasers or the page's own furniture.

    What holds the headline too (``around``) is none of these. An article has a footer with its author.
    """
    for node in element.iterancestors():
        names = node.get("class") or ""
        if node in around or node.tag in ("body", "article") or _ENTRY.search(names):
            return False
        if node.tag in _ASIDE or _is_page_footer(node):
            return True
        if not is_beside and _ELSEWHERE.search(names):
            return True
    return False


def _is_page_footer(node: HtmlElement) -> bool:
    parent = node.getparent()
    return node.tag == "footer" and (node.get("role") == "contentinfo" or (parent is not None and parent.tag == "body"))
