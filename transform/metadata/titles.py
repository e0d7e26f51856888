"""Headlines: candidates from the head, linked data and the page, without site name and kicker."""

import re
from collections.abc import Iterator, Sequence

from lxml import etree
from lxml.html import HtmlElement

from transform.markup import Markup
from transform.metadata.evidence import Candidate
from transform.metadata.jsonld import LinkedArticle
from transform.metadata.site_names import SEPARATOR, cut_site_name, names_in_titles, squeeze
from transform.text import fold, one_line

TITLE = "title"
MAX_TITLE_CHARACTERS = 500
_MOST_HEADINGS = 4
_MARKED = etree.XPath("descendant::*[@itemprop='headline'][not(self::meta)]")
_KICKER_END = re.compile(r"[:|]\s|\s[–—-]\s")
_LONGEST_KICKER = 80
_UNPARTED = re.compile(r"[\u3040-\u9fff]")
_LONG_WORD = 4
_FEWEST_SHARED = 2
# Fewer words of a heading in a title may be a section's name.
_TELLING_WORDS = 3
_KICKER = re.compile(
    r"kicker|overline|topline|dachzeile|roofline|eyebrow|spitzmarke|pretitle|supertitle|visually-?hidden|sr-only",
    re.IGNORECASE,
)
_AFTER_KICKER = " \t\r\n\xa0:|–—/"
_BLOCKS = frozenset({"div", "p", "span", "br", "strong", "small"})


def title_candidates(markup: Markup, article: LinkedArticle) -> tuple[Candidate, ...]:
    """Every headline that the page gives, most of them with more than the headline in them."""
    found = [("json_ld", article.headline)]
    found += [("og", value) for value in markup.meta.all("og:title")[:2]]
    found += [("h1", text) for text in _headings(markup, "h1")]
    if not any(origin == "h1" for origin, _ in found):
        found += [("h2", text) for text in _headings(markup, "h2", "h3")]
    found += [
        ("meta", value) for value in markup.meta.all("twitter:title", "dc.title", "parsely-title", "headline")[:3]
    ]
    title = markup.tree.find(".//head/title")
    found.append(("title", one_line("".join(title.itertext())) if title is not None else None))
    return tuple(
        Candidate(field=TITLE, origin=origin, value=value[:MAX_TITLE_CHARACTERS]) for origin, value in found if value
    )


def choose_title(
    candidates: Sequence[Candidate], site_names: Sequence[str], url: str
) -> tuple[str | None, Candidate | None]:
    """Choose the headline as readers see it, without the site's name and without a kicker before it.

    That is the heading on which linked data and page agree, else the one that the head repeats, else the one most like
    what the head says, else the head's own.
    """
    names = names_in_titles(site_names, url)
    names |= _mottos(candidates, names)
    cleaned = [(cut_site_name(found.value, names), found) for found in candidates]
    usable = [(title, found) for title, found in cleaned if title and squeeze(title) not in names] or cleaned
    headings, smaller, declared = (
        [pair for pair in usable if pair[1].origin == origin] for origin in ("h1", "h2", "json_ld")
    )
    head = [pair for origin in ("og", "meta", "title") for pair in usable if pair[1].origin == origin]
    chosen = (
        _agreed(headings, declared)
        or _agreed(declared, [pair for pair in head if pair[1].origin == "og"])
        or _first_confirmed(head, headings)
        or _most_alike((*declared, *head), headings)
        or _first_confirmed(head, (*smaller, *declared))
        or _unless_alone(head, headings)
        or next(iter((*head, *headings, *declared, *usable)), None)
    )
    if chosen is None:
        return None, None
    chosen = _without_kicker(chosen, [pair for pair in usable if pair[1].origin in ("h1", "og")])
    return _without_joined_kicker(chosen, [*headings, *declared, *head])


def _without_kicker(chosen: tuple[str, Candidate], printed: Sequence[tuple[str, Candidate]]) -> tuple[str, Candidate]:
    """The headline without the words before a colon or dash, where the page prints it elsewhere without them."""
    title = chosen[0]
    for match in _KICKER_END.finditer(title[:_LONGEST_KICKER]):
        rest = fold(title[match.end() :])
        if len(rest.split()) >= _TELLING_WORDS and rest != fold(title):
            shorter = next((pair for pair in printed if fold(pair[0]) == rest), None)
            if shorter is not None:
                return shorter
    return chosen


def _without_joined_kicker(
    chosen: tuple[str, Candidate], others: Sequence[tuple[str, Candidate]]
) -> tuple[str, Candidate]:
    """The headline without words that stand before it with no mark between, where the page elsewhere leaves them out.

    <h1><b>Ferries</b> Talks resume in Lisbon</h1> beside <title>Talks resume in Lisbon</title>
    """
    whole = chosen[0].casefold()
    for title, found in others:
        before = whole.removesuffix(title.casefold())
        kicker = before.rstrip()
        is_kicker = len(before) > len(kicker) <= min(len(title), _LONGEST_KICKER) and kicker[-1:].isalnum()
        if before != whole and is_kicker and len(title.split()) >= _TELLING_WORDS:
            return title, found
    return chosen


def _mottos(candidates: Sequence[Candidate], names: frozenset[str]) -> frozenset[str]:
    """Headings that are the site's name or motto: a later and shorter part of <title>, "Soup with beans | We cook"."""
    shared = {squeeze(found.value) for found in candidates if found.origin == "og"}
    headings = {squeeze(found.value) for found in candidates if found.origin == "h1"} - shared
    mottos: set[str] = set()
    for parts in (SEPARATOR.split(found.value) for found in candidates if found.origin == "title"):
        n_words = _n_words(parts[0])
        if n_words >= _TELLING_WORDS and squeeze(parts[0]) not in names | headings:
            mottos |= {squeeze(part) for part in parts[1:] if _n_words(part) <= n_words} & headings
    return frozenset(mottos)


def _n_words(text: str) -> int:
    """The number of words, two characters counted as one where words are not parted."""
    return len(text.split()) + len(_UNPARTED.findall(text)) // 2


def _agreed(
    chosen: Sequence[tuple[str, Candidate]], others: Sequence[tuple[str, Candidate]]
) -> tuple[str, Candidate] | None:
    said = {fold(title) for title, _ in others}
    return next((pair for pair in chosen if fold(pair[0]) in said), None)


def _first_confirmed(
    head: Sequence[tuple[str, Candidate]], printed: Sequence[tuple[str, Candidate]]
) -> tuple[str, Candidate] | None:
    return next((found for title, _ in head if (found := _confirmed(title, printed))), None)


def _most_alike(
    head: Sequence[tuple[str, Candidate]], headings: Sequence[tuple[str, Candidate]]
) -> tuple[str, Candidate] | None:
    """The heading that shares most words with what the head says: og:title is often written anew for sharing."""
    said = {word for title, _ in head for word in _long_words(title)}
    alike = [(len(_long_words(pair[0]) & said), pair) for pair in headings if len(pair[0].split()) >= _TELLING_WORDS]
    most, best = max(alike, key=lambda found: found[0], default=(0, None))
    return best if most >= _FEWEST_SHARED else None


def _long_words(text: str) -> set[str]:
    return {word for word in fold(text).split() if len(word) >= _LONG_WORD}


def _unless_alone(
    head: Sequence[tuple[str, Candidate]], headings: Sequence[tuple[str, Candidate]]
) -> tuple[str, Candidate] | None:
    """The only heading of a page whose head has nothing but a <title>, which is written for machines ("Home")."""
    is_bare = all(found.origin == "title" for _, found in head)
    is_telling = len(headings) == 1 and len(headings[0][0].split()) >= _TELLING_WORDS
    return headings[0] if is_bare and is_telling else None


def _confirmed(title: str, printed: Sequence[tuple[str, Candidate]]) -> tuple[str, Candidate] | None:
    """The printed headline that a title of the head repeats, with or without something around it."""
    folded = f" {fold(title)} "
    for text, found in printed:
        if f" {fold(text)} " == folded:
            return text, found
    for text, found in printed:
        inner = f" {fold(text)} "
        is_first = fold(SEPARATOR.split(title)[0]) == inner.strip()
        is_telling = is_first or len(inner.split()) >= _TELLING_WORDS or 2 * len(inner) >= len(folded)
        if inner in folded and is_telling:
            return text, found
        if folded in inner and 2 * len(folded) >= len(inner):
            return text, found
    return None


def _headings(markup: Markup, *tags: str) -> Iterator[str]:
    seen: set[str] = set()
    headlines = _MARKED(markup.tree)[:2]
    for element in (*headlines, *markup.tree.iter(*tags)):
        text = one_line(_heading_text(element))
        if text and len(text) <= MAX_TITLE_CHARACTERS and text not in seen:
            seen.add(text)
            yield text
        if len(seen) >= _MOST_HEADINGS:
            return


def _heading_text(heading: HtmlElement) -> str:
    """The text of a heading without its kicker: <h1><span class="kicker">Ferries</span> Talks resume</h1>."""
    parts = [heading.text or ""]
    for child in heading:
        if child.tag not in ("script", "style") and not _KICKER.search(child.get("class") or ""):
            parts.append(_heading_text(child))
        parts.append(child.tail or "")
    text = " ".join(parts) if any(child.tag in _BLOCKS for child in heading) else "".join(parts)
    # <h1><span class="kicker">Ferries</span>: talks resume</h1>
    return text.lstrip(_AFTER_KICKER)
