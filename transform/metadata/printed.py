"""Printed bylines: whom the page itself names as author, by its elements, links and lines, and how near the title."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from transform.metadata.byline_marks import byline_origin
from transform.metadata.byline_text import byline_text
from transform.metadata.names import MAX_BYLINE_CHARACTERS
from transform.text import fold

# What holds bylines and headlines.
_TAGS = (
    "a", "span", "div", "p", "address", "ul", "li", "dd", "dt", "td", "strong", "b", "em", "i", "small", "font", "cite",
    "br", "section", "header", "footer", "article", "h1", "h2", "h3", "h4", "h5", "h6",
)  # fmt: skip
_ASIDE = frozenset({"nav", "form"})
# Who made a picture or wrote a comment, did not write the article.
_OTHER_WORK = re.compile(r"(?:ImageObject|Photograph|Comment)/?$")
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
# How much a heading is the headline.
_TITLE, _WITHIN, _OTHER = 3, 2, 1
# Elements between the authors of one byline: "<br>", "<span>and</span>".
_MOST_BETWEEN = 1
_MOST_FOUND = 100
_MOST_PRINTED = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A byline on the page."""

    origin: str
    """itemprop, byline (the name of its class), author_link, author_box, line or signature."""
    text: str
    distance: int
    """Elements between it and the headline; negative above it."""

    @property
    def is_near(self) -> bool:
        """Tell whether it stands where readers look for a byline."""
        return -_NEAR_ABOVE <= self.distance <= _NEAR_BELOW


def printed_bylines(tree: HtmlElement, titles: Sequence[str]) -> tuple[Printed, ...]:
    """Find the bylines on a page, the nearest to the headline first.

    ``titles``: the title and then what else the page calls itself, other headings among it.
    """
    body = tree.find("body")
    if body is None:
        return ()
    found, headline, start = _walk(body, tuple(folded for title in titles if (folded := fold(title))))
    around = frozenset(headline.iterancestors()) if headline is not None else frozenset()
    printed = [
        (Printed(origin=origin, text=text, distance=place - start), element) for place, element, origin, text in found
    ]
    kept = [one for one, element in printed if not _is_elsewhere(one, element, around)]
    return tuple(sorted(kept, key=lambda one: (not one.is_near, abs(one.distance)))[:_MOST_PRINTED])


def _walk(
    body: HtmlElement, titles: tuple[str, ...]
) -> tuple[list[tuple[int, HtmlElement, str, str]], HtmlElement | None, int]:
    """Walk once over all elements: bylines with their places, and the headline (else the first h1) with its place."""
    found: list[tuple[int, HtmlElement, str, str]] = []
    headline: tuple[HtmlElement | None, int] = (None, 0)
    likeness = -1
    resume = 0
    for place, element in enumerate(body.iter(*_TAGS)):
        if element.tag in _HEADINGS and likeness < _TITLE:
            alike = _likeness(fold("".join(element.itertext())[:600]), titles)
            if alike > likeness and (alike or element.tag == "h1"):
                headline, likeness = (element, place), alike
        if place < resume:
            continue
        origin = byline_origin(element)
        text = byline_text(element, origin) if origin is not None else None
        if origin is None or not text:
            continue
        if origin != "line" and found and place <= resume + _MOST_BETWEEN and _are_beside(found[-1], element, origin):
            before = found.pop()
            found.append((*before[:3], f"{before[3]}, {text}"))
        else:
            found.append((place, element, origin, text))
        if origin != "line":
            resume = place + 1 + sum(1 for _ in element.iterdescendants(*_TAGS))
        if len(found) >= _MOST_FOUND:
            break
    return found, *headline


def _are_beside(before: tuple[int, HtmlElement, str, str], element: HtmlElement, origin: str) -> bool:
    """Tell whether an element continues the byline before it: "<a rel=author>A</a> and <a rel=author>B</a>"."""
    parent = element.getparent()
    return before[2] == origin and before[1].getparent() is parent and len(before[3]) < MAX_BYLINE_CHARACTERS


def _likeness(heading: str, titles: tuple[str, ...]) -> int:
    """How much a heading is the headline: the title, the title with words on one side, another title, or not at all."""
    if not titles or not heading:
        return 0
    if heading == titles[0]:
        return _TITLE
    shorter, longer = sorted((heading, titles[0]), key=len)
    if 2 * len(shorter) > len(longer) and shorter in longer:
        return _WITHIN
    return _OTHER if heading in titles else 0


def _is_elsewhere(printed: Printed, element: HtmlElement, around: frozenset[HtmlElement]) -> bool:
    """Tell whether a byline stands in comments, teasers, a picture's credit or the page's own furniture.

    What holds the headline too (``around``) is none of these. An article has a footer with its author, and may have
    what stands below its headline in an aside.
    """
    is_beside = abs(printed.distance) <= _BESIDE_HEADLINE
    for node in element.iterancestors():
        names = node.get("class") or ""
        if node in around or node.tag in ("body", "article") or _ENTRY.search(names):
            return False
        if node.tag in _ASIDE or (node.tag == "aside" and not printed.is_near) or _is_page_footer(node):
            return True
        if node.tag == "figure" or _OTHER_WORK.search(node.get("itemtype") or ""):
            return True
        if not is_beside and _ELSEWHERE.search(names):
            return True
    return False


def _is_page_footer(node: HtmlElement) -> bool:
    parent = node.getparent()
    return node.tag == "footer" and (node.get("role") == "contentinfo" or (parent is not None and parent.tag == "body"))
