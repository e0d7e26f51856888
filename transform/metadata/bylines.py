"""Bylines: the people who wrote an article, apart from agencies, roles, places and all else beside their names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from transform.markup import Markup
from transform.metadata.agencies import agency_in
from transform.metadata.evidence import Candidate
from transform.metadata.jsonld import LinkedArticle
from transform.metadata.names import BARE_OPENINGS, BYLINE_OPENING, MAX_BYLINE_CHARACTERS, people_in
from transform.text import fold, one_line

AUTHORS = "authors"
_TRUST = ("json_ld", "itemprop", "meta", "byline", "text")
# Here each value is a name or a list of names, written by a machine; elsewhere it is a line among others.
_DECLARED = frozenset({"json_ld", "meta"})
# A whole element that holds one word and is marked as the author: "Marieke".
_MARKED = frozenset({"itemprop", "byline"})
_META = (
    "article:author", "author", "og:article:author", "dc.creator", "dcterms.creator", "parsely-author",
    "sailthru.author", "citation_author", "article:author_name", "twitter:data1", "byl", "cxenseparse:author",
    "article.author", "authors", "rnews:author",
)  # fmt: skip
_MOST_AUTHORS = 30
_BYLINE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:by-?line\w{0,12}|authors?(?:-?names?)?|autor(?:en)?|writer|article-?author\w{0,10}|"
    r"post-?author\w{0,10})(?:$|[\s_-])",
    re.IGNORECASE,
)
# XPath compares letter by letter; the capitals of "Author" and "Byline" may be either.
_BYLINE_ELEMENTS = "//*[@itemprop='author' or contains(@rel, 'author') or " + (
    " or ".join(f"contains(@class, '{part}')" for part in ("uthor", "yline", "writer", "autor")) + "]"
)
_OPENERS = ("By", "by", "BY", "Von", "von", "VON", "Par", "Por", "Text:", "Autor", "Author", "Written by", "Posted by")
_BYLINE_TEXTS = "//body//text()[" + " or ".join(f"starts-with(normalize-space(.), '{word}')" for word in _OPENERS) + "]"
_MOST_LINES = 200
_LONGEST_LINE = 120
_ASIDE = frozenset({"aside", "nav", "footer", "form"})
_ELSEWHERE = re.compile(
    r"(?:^|\s)(?:comments?|related|teasers?|promo|sidebar|recommend\w{0,12}|most-\w{1,12}|widgets?|"
    r"recirc\w{0,12})(?:$|[\s_-])",
    re.IGNORECASE,
)
_MOST_ELEMENTS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Byline:
    """Who is named as the author of an article."""

    authors: tuple[str, ...] = ()
    evidence: str | None = None
    raw: str | None = None
    """As printed."""
    agency: str | None = None
    agency_raw: str | None = None
    """The line that names the agency."""
    candidates: tuple[Candidate, ...] = ()
    chosen: tuple[Candidate, ...] = ()


def byline_candidates(markup: Markup, article: LinkedArticle) -> tuple[Candidate, ...]:
    """Every byline that linked data, the meta tags and the page give, as printed."""
    found = [("json_ld", name) for name in (*article.authors, *article.organisations)]
    found += [("meta", value) for value in markup.meta.all(*_META) if not value.lower().startswith("http")]
    found += list(_elements(markup.tree))
    found += [("text", line) for line in _lines(markup.tree)]
    return tuple(
        Candidate(field=AUTHORS, origin=origin, value=value[:MAX_BYLINE_CHARACTERS]) for origin, value in found if value
    )


def choose_byline(candidates: Sequence[Candidate], not_authors: Sequence[str]) -> Byline:
    """Choose the authors of the most trusted origin that names people; ``not_authors`` are names of the outlet."""
    outlets = frozenset(fold(name) for name in not_authors) - {""}
    agency_raw = next((candidate.value for candidate in candidates if agency_in(candidate.value)), None)
    agency = agency_in(agency_raw) if agency_raw else None
    raw = next((c.value for c in candidates if c.origin == "byline"), candidates[0].value if candidates else None)
    for origin in _TRUST:
        authors: dict[str, str] = {}
        chosen: list[Candidate] = []
        for candidate in (found for found in candidates if found.origin == origin):
            people = people_in(candidate.value, is_declared=origin in _DECLARED, is_alone=origin in _MARKED)
            named = {fold(name): name for name in people if fold(name) not in outlets}
            if named:
                authors |= {key: name for key, name in named.items() if key not in authors}
                chosen.append(candidate)
            if authors and origin not in _DECLARED:
                break
        if authors:
            return Byline(
                authors=tuple(authors.values())[:_MOST_AUTHORS],
                evidence=origin,
                raw=raw,
                agency=agency,
                agency_raw=agency_raw,
                candidates=tuple(candidates),
                chosen=tuple(chosen),
            )
    return Byline(raw=raw, agency=agency, agency_raw=agency_raw, candidates=tuple(candidates))


def _elements(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    """The bylines on the page itself: marked with itemprop or rel, or by the name of their class."""
    count = 0
    for element in tree.xpath(_BYLINE_ELEMENTS):
        if element.tag in ("meta", "link", "body", "html", "article", "script", "style"):
            continue
        is_marked = element.get("itemprop") == "author" or "author" in (element.get("rel") or "").split()
        if not is_marked and not _BYLINE_CLASS.search(element.get("class") or ""):
            continue
        if _is_elsewhere(element):
            continue
        named = element.xpath(".//*[@itemprop='name']") if element.get("itemprop") == "author" else []
        text = one_line(", ".join(" ".join(node.itertext()) for node in named) if named else _spaced(element))
        if not text or len(text) > MAX_BYLINE_CHARACTERS:
            continue
        yield ("itemprop" if is_marked else "byline"), text
        count += 1
        if count >= _MOST_ELEMENTS:
            return


def _is_elsewhere(element: HtmlElement) -> bool:
    """Tell whether an element stands in comments, teasers or the page's own furniture.

    An article has a footer of its own, with its author in it.
    """
    for node in element.iterancestors():
        if node.tag in ("body", "article"):
            return False
        if node.tag in _ASIDE or _ELSEWHERE.search(node.get("class") or ""):
            return True
    return False


def _spaced(element: HtmlElement) -> str:
    """The text of an element, its links and blocks parted by commas: each of them may be one name."""
    parts = [one_line(part) for part in element.itertext()]
    return ", ".join(part for part in parts if part)


def _lines(tree: HtmlElement) -> Iterator[str]:
    """Lines of the page that open like a byline ("By Ana Sousa") and name somebody, outside asides and comments."""
    for number, text in enumerate(tree.xpath(_BYLINE_TEXTS)):
        if number >= _MOST_LINES:
            return
        element = text.getparent()
        if element is None or element.tag in ("script", "style", "title") or text.is_tail:
            continue
        line = one_line(" ".join(element.itertext()))
        if line.lower() in BARE_OPENINGS and element.getparent() is not None:
            line = one_line(" ".join(element.getparent().itertext()))
        if len(line) > _LONGEST_LINE or not BYLINE_OPENING.match(line):
            continue
        if _is_elsewhere(element):
            continue
        if people_in(line):
            yield line
