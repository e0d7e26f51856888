"""What two articles with something in common are to each other, and how sure that is."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from transform.identity import registered_domain
from transform.text import fold

# An agency below it has helped, or is a guess (see the macro says_so): no word that the article came from there.
LEAST_CONFIDENCE = 0.6
# The likeness of two articles that share a headline and nothing else, as judged by hand.
_HEADLINE = 0.6
# An address says outright that they are one, but may be declared by mistake.
_DECLARED = 0.9
# Not all words are alike, but for a line or two at the end.
_IDENTICAL = 0.97


class LinkKind(StrEnum):
    """How two articles are alike; the kinds from republication on make a group of them."""

    SAME_URL = "same_url"
    REPUBLICATION = "republication"
    NEAR_DUPLICATE = "near_duplicate"
    SAME_TITLE = "same_title"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What an article says of where it came from."""

    outlet: str
    url: str | None
    agency: str | None
    evidence_kind: str
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of two articles."""

    outlet: str | None
    url: str
    origins: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Alike:
    """What two articles have in common."""

    is_one_address: bool = False
    is_declared: bool = False
    """One declares the other's address as its own, or both declare a third."""
    is_one_title: bool = False
    share_of_shorter: float = 0.0
    """How much of the shorter text the longer has, about."""
    share_of_longer: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleLink:
    """A version, another article's, and what they are to each other."""

    version_id: UUID
    other_id: UUID
    kind: LinkKind
    score: float
    evidence: str


def judge(alike: Alike, one: Side, other: Side) -> tuple[LinkKind, float, str] | None:
    """Say what two articles are to each other: the strongest kind, its score, and the evidence in words."""
    is_one_outlet = fold(one.outlet or "") == fold(other.outlet or "")
    if alike.is_one_address and is_one_outlet:
        return LinkKind.SAME_URL, 1.0, "one address but for its dress or its redirection"
    if alike.share_of_shorter > 0:
        return _copies(alike, one, other, is_one_outlet=is_one_outlet)
    if alike.is_declared or alike.is_one_address:
        return LinkKind.REPUBLICATION, _DECLARED, "the canonical address is the other's, or one for both"
    if alike.is_one_title:
        return LinkKind.SAME_TITLE, _HEADLINE, "one headline"
    return None


def _copies(alike: Alike, one: Side, other: Side, *, is_one_outlet: bool) -> tuple[LinkKind, float, str]:
    score = round(alike.share_of_shorter, 3)
    common = f"{alike.share_of_shorter:.0%} of the shorter text, {alike.share_of_longer:.0%} of the longer"
    if not is_one_outlet:
        for article, source in ((one, other), (other, one)):
            if (said := origin_in(article.origins, source)) is not None:
                return LinkKind.REPUBLICATION, score, f"{said.evidence_kind} names {said.outlet}; {common}"
        for article in (one, other):
            if (agency := _agency(article.origins)) is not None:
                return LinkKind.REPUBLICATION, score, f"{agency.evidence_kind} names {agency.outlet}; {common}"
        if alike.share_of_longer >= _IDENTICAL:
            return LinkKind.REPUBLICATION, score, f"one text at two outlets; {common}"
    return LinkKind.NEAR_DUPLICATE, score, common


def origin_in(origins: Sequence[Said], source: Side) -> Said | None:
    """Return the first statement that names the other article's outlet, by its name or its domain.

    However unsure it is by itself, a source line say: here the texts are alike as well.
    """
    name, domain = _name(source.outlet or ""), registered_domain(source.url)
    for said in origins:
        is_named = bool(name) and _name(said.outlet) == name
        is_linked = domain is not None and said.url is not None and registered_domain(said.url) == domain
        if is_named or is_linked or (domain is not None and said.outlet == domain):
            return said
    return None


def _agency(origins: Sequence[Said]) -> Said | None:
    return next((said for said in origins if said.agency and said.confidence >= LEAST_CONFIDENCE), None)


def _name(outlet: str) -> str:
    return fold(outlet).removeprefix("the ")
