"""Marked dates: elements that say in their markup that they hold a date, near the headline and elsewhere."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement

from transform.metadata.dates import dates_in, is_impossible, readings
from transform.metadata.evidence import Candidate
from transform.metadata.headline import find_headline

# Dates for machines, also on elements that are not HTML's time; microdata's and RDFa's properties.
_DATETIMES = etree.XPath("//@datetime")
_PROPERTIES = etree.XPath("//@itemprop[contains(., 'date')] | //@property[contains(., 'date')]")
_DATE_PROPERTIES = ("datePublished", "dateModified", "dateCreated")
_PUBLISHED = re.compile(
    r"publi|entry-date|post-?date|article-?date|\bdate\b|dateline|posted|created|erschien", re.IGNORECASE
)
_MODIFIED = re.compile(r"updat|modif|aktualis|edited", re.IGNORECASE)
_ASIDE = frozenset({"aside", "nav"})
_MOST_MARKS = 40
# Elements between the date nearest to the headline and others that may still be the article's own.
_NEAR = 40


PUBLISHED = "published_at"
MODIFIED = "modified_at"


def marked_dates(tree: HtmlElement, title: str | None) -> tuple[Candidate, ...]:
    """Return the dates of marked elements outside asides, navigation and the page's footer.

    Of those that do not say whose date they hold, the ones near the headline are the article's, first those behind it.
    """
    values = {
        element: value
        for element in islice(dict.fromkeys(_marked(tree)), _MOST_MARKS)
        if element.tag != "meta" and not _is_aside(element) and (value := _value(element))
    }
    found = []
    own = _by_headline(tree, title, list(values))
    is_first = True
    for element in (*own, *(other for other in values if other not in own)):
        field, origin = _kind(element)
        if field == PUBLISHED and origin != "itemprop":
            # Of elements that say nothing but "a time", only the first counts.
            origin = origin if element in own and (is_first or origin == "time_published") else "time_other"
            is_first = False
        found.append(Candidate(field=field, origin=origin, value=values[element]))
    return tuple(found)


def _marked(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Elements that may hold a date; some more than once."""
    yield from tree.iter("time", "abbr")
    yield from (value.getparent() for value in _DATETIMES(tree))
    for value in _PROPERTIES(tree):
        if any(name in value for name in _DATE_PROPERTIES):
            yield value.getparent()


def _by_headline(tree: HtmlElement, title: str | None, elements: Sequence[HtmlElement]) -> list[HtmlElement]:
    """Those of some elements that stand near the headline; all of them if there is none."""
    headline = find_headline(tree, title) if len(elements) > 1 else None
    if headline is None:
        return list(elements)
    wanted = {headline, *elements}
    places = {element: place for place, element in enumerate(tree.iter()) if element in wanted}
    at = places[headline]
    nearest = min(abs(places[element] - at) for element in elements)
    near = [element for element in elements if abs(places[element] - at) <= nearest + _NEAR]
    return sorted(near, key=lambda element: (places[element] < at, places[element]))


def _kind(element: HtmlElement) -> tuple[str, str]:
    """Which date an element holds, and how sure that is."""
    prop = f"{element.get('itemprop') or ''} {element.get('property') or ''}"
    names = f"{element.get('class') or ''} {prop} {'pubdate' if element.get('pubdate') is not None else ''}"
    if "datePublished" in prop:
        return PUBLISHED, "itemprop"
    if "dateModified" in prop or _MODIFIED.search(names):
        return MODIFIED, "time_element"
    return PUBLISHED, "time_published" if _PUBLISHED.search(names) else "time_element"


def _value(element: HtmlElement) -> str | None:
    """The date for machines if it is one, else the one for readers; None for "2 hours ago" and "PT2M"."""
    for name in ("datetime", "content", "title"):
        value: str | None = element.get(name)
        if value and (readings(value) or is_impossible(value)):
            return value
    text = " ".join(" ".join(element.itertext()).split())
    if len(text) > 200:
        return None
    if readings(text) or is_impossible(text):
        return text
    return next((printed.text for printed in dates_in(text)), None)


def _is_aside(element: HtmlElement) -> bool:
    """Whether an element is no part of an article; a footer within an article is."""
    for parent in element.iterancestors():
        if parent.tag in _ASIDE:
            return True
        if parent.tag == "footer":
            return next(parent.iterancestors("article"), None) is None
    return False
