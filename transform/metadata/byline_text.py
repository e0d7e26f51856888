"""The text of a byline: what an element, link, line or box on a page says of its author, without all around it."""

import unicodedata
from collections.abc import Iterator
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement

from transform.metadata.desks import words
from transform.metadata.names import BYLINE_LABEL, MAX_BYLINE_CHARACTERS, people_in
from transform.text import fold, one_line

# Parts of the address of an author's page, and of a page that may be anybody's.
_AUTHOR_PATHS = words(
    """author authors autor autoren autores autore autori auteur auteurs writer writers journalist journalists reporter
    reporters columnist columnists editor editors forfatter skribent yazar penulis redakteur kolumnist contributor
    contributors"""
)
ACCOUNT_PATHS = _AUTHOR_PATHS | words(
    """by byline profile profiles profil user users u member members person staff team redaktion bio bios"""
)
_BLOCKS = words(
    """div p li ul ol dl dd dt tr td table section article header footer figure aside h1 h2 h3 h4 h5 h6 br hr time"""
)
_SEEN_TEXTS = etree.XPath(
    ".//text()[not(ancestor::script or ancestor::style or ancestor::svg or ancestor::noscript)]", smart_strings=False
)
_LONGEST_LINE = 140
_MOST_ELEMENTS = 120


def is_page_of(address: str | None, paths: frozenset[str]) -> bool:
    """Tell whether an address has one of these parts before its last: ``/authors/ana-sousa``."""
    return address is not None and not paths.isdisjoint(address.lower().rstrip("/").split("/")[:-1])


def byline_text(element: HtmlElement, origin: str) -> str | None:
    """What an element says as a byline, as one line; None if it is too long for one or names nobody it could mean."""
    match origin:
        case "author_link":
            return _linked_name(element)
        case "line":
            return _line(element)
        case "signature":
            return _signature(element)
        case "author_box":
            return _head_of_box(element)
    if not _is_small(element):
        return None
    nodes = [node for node in element.iterdescendants("*") if _is_name(node)]
    outer = {around for node in nodes for around in node.iterancestors()}
    inner = ", ".join(text for node in nodes if node not in outer and (text := _name(node)))
    parts = _parts(element)
    whole = " ".join(parts)
    if not (whole or inner) or len(whole) > MAX_BYLINE_CHARACTERS:
        return None
    if inner:
        return inner
    if len(whole) > _LONGEST_LINE:
        return _head_of_box(element)
    return whole if origin == "itemprop" and people_in(whole, is_alone=True) else ", ".join(parts)


def _linked_name(link: HtmlElement) -> str | None:
    """The name in a link to its bearer's page, if the page's address has a part of it."""
    text = " ".join(_parts(link))
    if not text or len(text) > _LONGEST_LINE:
        return None
    address = link.get("href") or ""
    account = _letters(address.split("?")[0].rstrip("/").rpartition("/")[2]).lower()
    is_named = any(len(word) > 2 and _letters(word) in account for word in fold(text).split())
    return text if is_named or (not text.isascii() and is_page_of(address, _AUTHOR_PATHS)) else None


def _letters(text: str) -> str:
    """Letters and figures without accents, as addresses have them."""
    plain = unicodedata.normalize("NFKD", text)
    return "".join(char for char in plain if char.isalnum())


def _is_small(element: HtmlElement) -> bool:
    """Tell whether an element can be a byline: a class like "author" may stand around a whole page."""
    return sum(1 for _ in islice(element.iter("*"), _MOST_ELEMENTS + 1)) <= _MOST_ELEMENTS


def _is_name(node: HtmlElement) -> bool:
    """Tell whether an element inside a byline holds a name only."""
    return (
        node.get("itemprop") in ("name", "author")
        or node.get("rel") == "author"
        or "fn" in (node.get("class") or "").split()
        or (node.tag == "a" and is_page_of(node.get("href"), _AUTHOR_PATHS))
    )


def _name(node: HtmlElement) -> str:
    """A name as text, or as the value of ``<meta itemprop=name content>``."""
    return one_line(node.get("content") or "") if node.tag in ("meta", "link") else " ".join(_parts(node))


def _parts(element: HtmlElement) -> list[str]:
    """The pieces of text in an element, without scripts and drawings."""
    return [part for part in map(one_line, _SEEN_TEXTS(element)) if part]


def _head_of_box(element: HtmlElement) -> str | None:
    """The name at the head of a box about the author: its first heading, link or strong words."""
    for node in element.iterdescendants("h2", "h3", "h4", "h5", "strong", "b", "a"):
        text = " ".join(_parts(node))
        if text:
            return text if len(text) <= _LONGEST_LINE and people_in(text) else None
    return None


def _line(element: HtmlElement) -> str | None:
    """The line that opens in an element like a byline ("By Ana Sousa"), to the next break or block."""
    text = ""
    node: HtmlElement | None = element
    if element.tag != "br":
        text = "".join(_run(element))
        if one_line(text) and not BYLINE_LABEL.fullmatch(one_line(text).strip("|–—-•· ")):
            node = None
    # "<b>Autor:</b> Ana Sousa<br>", "<span>By</span> <a>Ana Sousa</a>"
    while node is not None and len(text) <= _LONGEST_LINE:
        text += f" {node.tail or ''}"
        node = node.getnext()
        if node is None or node.tag in _BLOCKS:
            break
        text += " " + "".join(node.itertext())
    line = one_line(text)
    return line if line and len(line) <= _LONGEST_LINE and people_in(line) else None


def _signature(element: HtmlElement) -> str | None:
    """The names with which a text is signed, if an element holds nothing else."""
    text = one_line("".join(element.itertext()))
    people = people_in(text) if len(text) <= _LONGEST_LINE else ()
    n_others = len(fold(text).split()) - len(fold(" ".join(people)).split())
    return text if people and n_others < len(people) else None


def _run(element: HtmlElement) -> Iterator[str]:
    """The text in an element up to the first break or block in it."""
    yield element.text or ""
    for child in element:
        if child.tag in _BLOCKS:
            return
        yield "".join(child.itertext())
        yield child.tail or " "
