"""Access: what a reader without a subscription gets to see, as declared and as the page itself shows."""

import re
from collections.abc import Iterator, Sequence

from transform.body.removed import Judged
from transform.markup import Markup
from transform.metadata.evidence import Candidate
from transform.metadata.jsonld import LinkedArticle
from transform.records import Access
from transform.text import count_words

ACCESS = "access"
IS_FREE = "is_free"
# A tier says more than "not free": metered articles are declared as not free too. What a wall says comes last, because
# pages carry its lines hidden for everybody.
ACCESS_TRUST = ("wall", "tier", "json_ld", "meta", "json_ld_page", "text", "default")
_ACCESS_OF_TIER = {
    **dict.fromkeys(("free", "open", "public", "none", "unlocked"), Access.OPEN),
    **dict.fromkeys(("metered", "meter", "metred"), Access.METERED),
    **dict.fromkeys(
        ("locked", "paid", "premium", "subscription", "subscriber", "subscribers", "subscriber-only", "plus", "closed"),
        Access.PAYWALL,
    ),
}
_TIER_META = (
    "article:content_tier", "og:article:content_tier", "cxenseparse:content_tier", "content_tier",
    "article_content_tier",
    "content-tier", "article.access", "article:access", "access", "lp:access", "article-access",
)  # fmt: skip
# "bad:paywall" and "lp:premium" are "true" or "false", under many prefixes.
_PAID_META = re.compile(r"(?:.*[:._-])?(?:is[_-]?)?(?:premium|paywall|paid|locked|paidcontent|premium[_-]?content)$")
_FREE_META = ("isaccessibleforfree", "article:free", "is_free")
_YES = frozenset({"true", "yes", "1", "y"})
_NO = frozenset({"false", "no", "0", "n"})
# The beginning that a paywall leaves free; with more text than this its lines are there for others.
_TEASER_WORDS = 300


def access_candidates(
    markup: Markup, article: LinkedArticle, judged: Sequence[Judged], wall: Access | None
) -> tuple[Candidate, ...]:
    """Every access label that linked data, meta tags, the text and the wall that the page shows speak for."""
    found = [("wall", wall)] if wall is not None else []
    found += _of_meta(markup)
    if article.is_free is not None:
        found.append(("json_ld", _of_freedom(is_free=article.is_free)))
    elif (page := _page_is_free(markup)) is not None:
        found.append(("json_ld_page", _of_freedom(is_free=page)))
    if _ends_at_a_wall(judged):
        found.append(("text", Access.PAYWALL))
    found.append(("default", Access.OPEN))
    return tuple(Candidate(field=ACCESS, origin=origin, value=access) for origin, access in found)


def declared_free(markup: Markup, article: LinkedArticle) -> Candidate | None:
    """Whether the page declares its article as free: "true" or "false"."""
    if article.is_free is not None:
        return Candidate(field=IS_FREE, origin="json_ld", value=str(article.is_free).lower())
    declared = (markup.meta.first(*_FREE_META) or "").strip().lower()
    if declared in _YES | _NO:
        return Candidate(field=IS_FREE, origin="meta", value=str(declared in _YES).lower())
    page = _page_is_free(markup)
    return None if page is None else Candidate(field=IS_FREE, origin="json_ld_page", value=str(page).lower())


def _of_meta(markup: Markup) -> Iterator[tuple[str, Access]]:
    meta = markup.meta
    for value in meta.all(*_TIER_META):
        access = _ACCESS_OF_TIER.get(value.strip().lower())
        if access is not None:
            yield "tier", access
    for value in meta.all(*_FREE_META):
        if value.strip().lower() in _YES | _NO:
            yield "meta", _of_freedom(is_free=value.strip().lower() in _YES)
    for name, values in meta.values.items():
        if _PAID_META.fullmatch(name):
            for value in values:
                if value.strip().lower() in _YES | _NO:
                    yield "meta", _of_freedom(is_free=value.strip().lower() in _NO)


def _of_freedom(*, is_free: bool) -> Access:
    return Access.OPEN if is_free else Access.PAYWALL


def _page_is_free(markup: Markup) -> bool | None:
    return next((page.is_free for page in markup.linked.articles if page.is_page and page.is_free is not None), None)


def _ends_at_a_wall(judged: Sequence[Judged]) -> bool:
    """Tell a short text with a paywall's own lines under it."""
    is_walled = any(one.removal is not None and one.removal.kind == "paywall" for one in judged)
    return is_walled and sum(count_words(one.placed.block.text) for one in judged if not one.removal) < _TEASER_WORDS
