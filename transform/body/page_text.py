"""A page's text with the place of every element in it, read once for all that asks where something stands."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from lxml import etree
from lxml.html import HtmlElement

from transform.text import clean_text

# Characters without white space that tell one block from another.
OPENING_CHARACTERS = 60
# What clean_text changes; most texts have none of it.
_INVISIBLE = re.compile("[\x7f-\x9f\xad\u0300-\u036f\u200b\u2060\ufeff]")
# What a reader never sees.
_UNSEEN = frozenset({"script", "style", "template", "svg", "iframe", "select", "textarea", "title"})


# A tuple, because a page has a thousand of them.
class Span(NamedTuple):
    """Where an element's text stands, in characters without white space."""

    start: int
    end: int
    n_linked: int
    """How many of its characters stand in links to other pages."""
    number: int
    """The element's number in the order of the page."""

    @property
    def length(self) -> int:
        """Characters without white space."""
        return self.end - self.start


@dataclass(frozen=True, slots=True, kw_only=True)
class PageText:
    """All text of a page without its white space, and which of it each element holds."""

    tree: HtmlElement
    text: str
    spans: dict[HtmlElement, Span]

    def opening(self, element: HtmlElement) -> str:
        """Return the first characters of an element, without white space."""
        span = self.spans[element]
        return self.text[span.start : min(span.end, span.start + OPENING_CHARACTERS)]

    def text_of(self, element: HtmlElement) -> str:
        """Return an element's text without white space."""
        span = self.spans[element]
        return self.text[span.start : span.end]

    def link_share(self, element: HtmlElement) -> float:
        """Return the share of an element's characters that stand in links to other pages, 0 to 1."""
        span = self.spans[element]
        return span.n_linked / span.length if span.length else 0.0


def read_page_text(tree: HtmlElement) -> PageText:
    """Read a page's text, element by element."""
    chunks: list[str] = []
    spans: dict[HtmlElement, Span] = {}
    begun: list[tuple[int, int, int, bool]] = []
    n_read = n_linked = n_links = number = 0
    make = tuple.__new__  # half the time of Span(...)
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        if event == "start":
            tag = element.tag
            is_link = tag == "a" and leads_away(element)
            begun.append((n_read, n_linked, number, is_link))
            number += 1
            n_links += is_link
            if tag in _UNSEEN:
                walk.skip_subtree()
                continue
            chunk = element.text
        else:
            start, linked_before, own_number, is_link = begun.pop()
            spans[element] = make(Span, (start, n_read, n_linked - linked_before, own_number))
            n_links -= is_link
            chunk = element.tail
        if chunk and not chunk.isspace() and (squeezed := squeeze(chunk)):
            chunks.append(squeezed)
            n_read += len(squeezed)
            n_linked += len(squeezed) if n_links else 0
    return PageText(tree=tree, text="".join(chunks), spans=spans)


def opening(text: str) -> str:
    """Return the first characters of a text without its white space: enough to find it again on its page.

    >>> opening("  The ferry ")
    'Theferry'
    """
    return squeeze(text[: 4 * OPENING_CHARACTERS])[:OPENING_CHARACTERS]


def leads_away(link: HtmlElement) -> bool:
    """Tell whether an ``<a>`` is a link to another page: an anchor inside the page marks a heading."""
    return not (link.get("href") or "#").startswith("#")


def squeeze(text: str) -> str:
    """Return a text without white space and invisible characters, as they are missing in blocks too."""
    if not text.isascii() and _INVISIBLE.search(text):
        text = clean_text(text)
    return "".join(text.split())
