"""Bylines: the people who wrote an article, apart from agencies, roles, places and all else beside their names."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from transform.markup import Markup
from transform.metadata.agencies import agency_in
from transform.metadata.evidence import Candidate
from transform.metadata.jsonld import LinkedArticle
from transform.metadata.names import MAX_BYLINE_CHARACTERS, people_in
from transform.metadata.printed import printed_bylines
from transform.text import fold

AUTHORS = "authors"
# The end of the name of an origin far from the headline.
FAR = "_far"
_MOST_AUTHORS = 30
_META = (
    "article:author", "author", "og:article:author", "dc.creator", "dcterms.creator", "parsely-author",
    "sailthru.author", "citation_author", "article:author_name", "twitter:data1", "byl", "cxenseparse:author",
    "article.author", "authors", "rnews:author",
)  # fmt: skip


# The address of an account; the name and address of who designed the site.
_ADDRESS = re.compile(r"https?://|www\.|\bdesign(?:ed)?\b", re.IGNORECASE)


class Take(StrEnum):
    """Which of several candidates of one origin are believed."""

    ALL = "all"
    FIRST = "first"
    AGREED = "agreed"
    """The first, if no other names somebody else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trust:
    """How far an origin is trusted."""

    origin: str
    take: Take
    is_declared: bool = False
    """Each value is a name or a list of names, written by a machine; elsewhere it is a line among others."""
    is_alone: bool = False
    """One word is a name where an element marked as the author holds nothing else."""


# The most trusted first.
TRUST = (
    Trust(origin="json_ld", take=Take.ALL, is_declared=True),
    Trust(origin="itemprop", take=Take.FIRST, is_alone=True),
    Trust(origin="byline", take=Take.FIRST, is_alone=True),
    Trust(origin="author_link", take=Take.FIRST, is_alone=True),
    Trust(origin="line", take=Take.FIRST),
    Trust(origin="meta", take=Take.FIRST, is_declared=True),
    Trust(origin="json_ld_page", take=Take.ALL, is_declared=True),
    Trust(origin="author_box", take=Take.FIRST),
    Trust(origin="itemprop_far", take=Take.AGREED, is_alone=True),
    Trust(origin="byline_far", take=Take.AGREED, is_alone=True),
    Trust(origin="line_far", take=Take.AGREED),
    Trust(origin="author_link_far", take=Take.AGREED),
    Trust(origin="author_box_far", take=Take.AGREED),
    Trust(origin="signature", take=Take.AGREED),
    Trust(origin="signature_far", take=Take.AGREED),
)
_PRINTED_LIST = Trust(origin="byline", take=Take.FIRST)
_PRINTED = ("itemprop", "byline", "author_link", "line")


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


def byline_candidates(markup: Markup, article: LinkedArticle, titles: Sequence[str] = ()) -> tuple[Candidate, ...]:
    """Every byline that linked data, the meta tags and the page give, as printed; ``titles`` are the headline's."""
    found = [("json_ld", name) for name in (*article.authors, *article.organisations)]
    pages = (page for page in markup.linked.articles if page.is_page)
    found += [("json_ld_page", name) for page in pages for name in page.authors]
    for name in _META:
        values = [value for value in markup.meta.all(name) if not _ADDRESS.search(value)]
        if values:
            found.append(("meta", "; ".join(dict.fromkeys(values))))
    for one in printed_bylines(markup.tree, titles):
        found.append((one.origin if one.is_near else one.origin + FAR, one.text))
    return tuple(
        Candidate(field=AUTHORS, origin=origin, value=value[:MAX_BYLINE_CHARACTERS]) for origin, value in found if value
    )


def choose_byline(candidates: Sequence[Candidate], not_authors: Sequence[str]) -> Byline:
    """Choose the authors of the most trusted origin that names people; ``not_authors`` are names of the outlet."""
    outlets = frozenset(fold(name) for name in not_authors) - {""}
    own = [candidate for candidate in candidates if not candidate.origin.endswith(FAR)]
    agency_raw = next((candidate.value for candidate in own if agency_in(candidate.value)), None)
    authors, chosen = _most_trusted(candidates, outlets)
    fuller = next((found for found in own if authors and _is_fuller(found, authors, outlets)), None)
    if fuller is not None:
        authors, chosen = _people(fuller, _PRINTED_LIST, outlets), [fuller]
    return Byline(
        authors=tuple(authors.values())[:_MOST_AUTHORS],
        evidence=chosen[0].origin if chosen else None,
        raw=next((c.value for c in own if c.origin in _PRINTED), candidates[0].value if candidates else None),
        agency=agency_in(agency_raw) if agency_raw else None,
        agency_raw=agency_raw,
        candidates=tuple(candidates),
        chosen=tuple(chosen),
    )


def _most_trusted(candidates: Sequence[Candidate], outlets: frozenset[str]) -> tuple[dict[str, str], list[Candidate]]:
    """The people whom the first origin in the table of trust names, by their folded names, and where it does."""
    for trust in TRUST:
        of_origin = [(found, _people(found, trust, outlets)) for found in candidates if found.origin == trust.origin]
        named = [(found, people) for found, people in of_origin if people]
        is_doubtful = trust.take is Take.AGREED and any(people.keys() != named[0][1].keys() for _, people in named)
        if not named or is_doubtful:
            continue
        taken = named if trust.take is Take.ALL else named[:1]
        authors: dict[str, str] = {}
        for _, people in taken:
            for key, name in people.items():
                authors.setdefault(key, name)
        return authors, [found for found, _ in taken]
    return {}, []


def _is_fuller(printed: Candidate, authors: Mapping[str, str], outlets: frozenset[str]) -> bool:
    """Tell whether a byline at the headline names all these authors and more; linked data often has the first only."""
    if printed.origin not in _PRINTED:
        return False
    people = _people(printed, _PRINTED_LIST, outlets)
    return len(people) > len(authors) and authors.keys() < people.keys()


def _people(candidate: Candidate, trust: Trust, outlets: frozenset[str]) -> dict[str, str]:
    people = people_in(candidate.value, is_declared=trust.is_declared, is_alone=trust.is_alone)
    return {fold(name): name for name in people if fold(name) not in outlets}
