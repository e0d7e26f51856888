"""The article's text on a page: by the source's selectors, else the most credible of several readings."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from bs4 import BeautifulSoup
from bs4.builder._lxml import LXMLTreeBuilder
from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from transform.body.blocks import Block, html_blocks, line_blocks
from transform.body.containers import RunningText, container_blocks, running_text
from transform.body.engine import fast_blocks, thorough_blocks
from transform.body.page_text import PageText, read_page_text
from transform.body.placement import Placed, place_blocks
from transform.body.recovery import with_missing_paragraphs
from transform.body.removed import Judged, Known, judge_blocks, kept_blocks
from transform.body.scoring import PageSays, extraction_score
from transform.metadata.jsonld import LinkedArticle

# A text of a lower score asks for a second opinion, which counts only if it is credible itself. Between the two, what
# else the page holds may as well be another article or the readers' comments.
_DOUBTFUL = 0.5
_CREDIBLE = 0.75
# A reading of which more than half had to be removed found teasers, not an article.
_FEWEST_KEPT = 0.5
# Less is no article, and any text is better then, however little speaks for it.
_FEWEST_CHARACTERS = 200
# A shorter articleBody is a summary.
_FEWEST_DECLARED_CHARACTERS = 250


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The blocks taken for the article's text, each kept or removed, what took them, and how credible that is."""

    judged: tuple[Judged, ...]
    method: str
    """selector, trafilatura, container, json_ld, trafilatura_fallback or live_posts."""
    score: float
    """0 to 1; see ``extraction_score``."""


_Opinion = tuple[str, Callable[[], Sequence[Placed]]]


def read_body(tree: HtmlElement, markup: str, selectors: Sequence[str], linked: LinkedArticle, known: Known) -> Body:
    """Read the article's text: what the source's selectors match, else by general extraction.

    ``markup`` is the page as text, which only the selectors need. The tree is left as it was.
    """
    page = read_page_text(tree)
    running = running_text(page)
    declared = _declared_blocks(linked)
    says = _page_says(page, running, linked, known)
    if selectors and (selected := _selected_blocks(markup, selectors)):
        return _body("selector", place_blocks(selected, page), known, says)
    best = _body("trafilatura", _completed(fast_blocks(tree), page), known, says)
    if best.score >= _DOUBTFUL:
        return best
    opinions: tuple[_Opinion, ...] = (
        ("container", lambda: place_blocks(container_blocks(running), page)),
        ("json_ld", lambda: place_blocks(declared, page)),
    )
    others = [_body(method, read(), known, says) for method, read in opinions]
    best = max((best, *others), key=lambda body: body.score if body is best or body.score >= _CREDIBLE else 0.0)
    if best.score >= _CREDIBLE:
        return best
    thorough = _body("trafilatura_fallback", _completed(thorough_blocks(tree), page), known, says)
    is_nothing = _length(kept_blocks(best.judged)) < _FEWEST_CHARACTERS <= _length(kept_blocks(thorough.judged))
    return thorough if is_nothing or thorough.score > best.score else best


def body_of_blocks(
    method: str, blocks: Sequence[Block], tree: HtmlElement, linked: LinkedArticle, known: Known
) -> Body:
    """Judge and score blocks that were read in another way."""
    page = read_page_text(tree)
    return _body(method, place_blocks(blocks, page), known, _page_says(page, running_text(page), linked, known))


def _page_says(page: PageText, running: RunningText | None, linked: LinkedArticle, known: Known) -> PageSays:
    return PageSays(
        headline=known.titles[0] if known.titles else "",
        declared="\n\n".join(block.text for block in _declared_blocks(linked)),
        n_words=linked.word_count,
        container=page.text_of(running.container) if running is not None else "",
        paragraphs=tuple(map(page.text_of, running.paragraphs)) if running is not None else (),
    )


def _body(method: str, placed: Sequence[Placed], known: Known, says: PageSays) -> Body:
    judged = judge_blocks(placed, known)
    kept = kept_blocks(judged)
    share = _length(kept) / max(_length([one.placed.block for one in judged]), 1)
    score = extraction_score(kept, says) * min(1.0, share / _FEWEST_KEPT)
    return Body(judged=judged, method=method, score=score)


def _completed(blocks: Sequence[Block], page: PageText) -> tuple[Placed, ...]:
    """Find the blocks on the page again, and with them the paragraphs that the general extraction left behind."""
    placed = place_blocks(blocks, page)
    completed = with_missing_paragraphs(placed, page)
    return placed if len(completed) == len(placed) else place_blocks(completed, page)


def _declared_blocks(linked: LinkedArticle) -> tuple[Block, ...]:
    """The text that linked data declares, if it is more than a summary or markup without a text."""
    blocks = line_blocks(without_tags(linked.body or ""))
    return blocks if _length(blocks) >= _FEWEST_DECLARED_CHARACTERS else ()


def _selected_blocks(markup: str, selectors: Sequence[str]) -> tuple[Block, ...]:
    """The blocks in the elements that the source's CSS selectors match, in page order, each element once."""
    # As lenient as parse_markup, which has refused what is too deep: libxml2's own limits cut the text in silence.
    soup = BeautifulSoup(markup, builder=LXMLTreeBuilder(parser=partial(etree.HTMLParser, huge_tree=True)))
    matched = [element for selector in selectors for element in soup.select(selector)]
    kept = [element for element in matched if not any(other in element.parents for other in matched)]
    order = {id(element): number for number, element in enumerate(soup.find_all(True))}
    blocks: list[Block] = []
    for element in sorted({id(element): element for element in kept}.values(), key=lambda found: order[id(found)]):
        blocks += html_blocks(_fragment(str(element)))
    return tuple(blocks)


def without_tags(text: str) -> str:
    """Linked data's text, which some systems fill with markup."""
    if "</" not in text:
        return text
    try:
        return "\n\n".join(block.text for block in html_blocks(_fragment(text)))
    except (etree.ParserError, ValueError):
        return text


def _fragment(markup: str) -> HtmlElement:
    return document_fromstring(f"<div>{markup}</div>", parser=HTMLParser(huge_tree=True))


def _length(blocks: Sequence[Block]) -> int:
    return sum(len(block.text) for block in blocks)
