"""Recovery: paragraphs of an article that is split over several containers, of which the extraction took only some."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lxml.html import HtmlElement

from transform.body.blocks import Block, Form, html_blocks
from transform.body.page_text import PageText, opening
from transform.body.placement import Placed

# Running text; shorter lines are left to the extraction's judgement.
_RUNNING_CHARACTERS = 80
# The same without white space, as a page's text is measured.
_FEWEST_DENSE = 60
# So many paragraphs of the extracted text must stand in containers of one kind before others of it are believed.
_FEWEST_ALIKE = 3
_MOST_LINKED = 0.3
_LEVELS = 3
_ASIDE = frozenset(
    {"aside", "nav", "footer", "form", "figure", "figcaption", "blockquote", "li", "template", "noscript"}
)

_Kind = tuple[tuple[str, str], ...]


def with_missing_paragraphs(placed: Sequence[Placed], page: PageText) -> tuple[Block, ...]:
    """Return the blocks with the paragraphs and headings added that were left behind among them, in page order.

    A paragraph must stand in the same kind of container as some of the blocks, a heading beside one.

    Containers are of a kind if they and the elements around them have the same tags and classes; a kind without any
    class says nothing.
    """
    blocks = [place.block for place in placed]
    kinds = Counter(
        _kind(place.element)
        for place in placed
        if place.element is not None and place.element.tag == "p" and _is_running(place.block)
    )
    trusted = {kind for kind, count in kinds.items() if count >= _FEWEST_ALIKE and any(names for _, names in kind[1:])}
    known = {opening(block.text) for block in blocks}
    found = [*_paragraphs(page, placed, trusted, known), *_headings(page, placed, known)]
    found.sort(key=lambda one: page.spans[one[0]].number)
    return _merged(placed, found, page) if found else tuple(blocks)


def _paragraphs(
    page: PageText, placed: Sequence[Placed], trusted: set[_Kind], known: set[str]
) -> Iterator[tuple[HtmlElement, Block]]:
    """Yield the paragraphs that stand in containers of a trusted kind, and in no other article of the page."""
    if not trusted:
        return
    own = {_article(place.element) for place in placed if place.element is not None and _is_running(place.block)}
    for element in page.tree.iter("p"):
        if element not in page.spans or page.spans[element].length < _FEWEST_DENSE or page.opening(element) in known:
            continue
        if _kind(element) not in trusted or _is_aside(element) or page.link_share(element) > _MOST_LINKED:
            continue
        if _article(element) in own:
            yield from ((element, block) for block in html_blocks(element) if _is_running(block))


def _headings(page: PageText, placed: Sequence[Placed], known: set[str]) -> Iterator[tuple[HtmlElement, Block]]:
    """Yield the headings that stand between two paragraphs of the text, beside at least one of them."""
    running = [place.element for place in placed if place.element is not None and _is_running(place.block)]
    if len(running) < _FEWEST_ALIKE:
        return
    numbers = [page.spans[element].number for element in running]
    parents = {element.getparent() for element in running}
    for heading in page.tree.iter("h2", "h3", "h4"):
        if heading not in page.spans or not min(numbers) < page.spans[heading].number < max(numbers):
            continue
        is_beside = heading.getparent() in parents
        if is_beside and page.opening(heading) not in known and page.link_share(heading) <= _MOST_LINKED:
            yield from ((heading, replace(block, form=Form.HEADING)) for block in html_blocks(heading))


def _article(element: HtmlElement) -> HtmlElement | None:
    """The ``<article>`` around an element: the outermost, for posts of a live blog are articles in one."""
    return next(reversed(list(element.iterancestors("article"))), None)


def _kind(element: HtmlElement) -> _Kind:
    """The tag and classes of an element and of the elements around it."""
    nodes = [element, *element.iterancestors()][: _LEVELS + 1]
    return tuple((str(node.tag), " ".join(sorted((node.get("class") or "").split())[:6])) for node in nodes)


def _is_running(block: Block) -> bool:
    return block.form is Form.PARAGRAPH and len(block.text) >= _RUNNING_CHARACTERS


def _is_aside(element: HtmlElement) -> bool:
    return any(node.tag in _ASIDE for node in element.iterancestors())


def _merged(placed: Sequence[Placed], found: Sequence[tuple[HtmlElement, Block]], page: PageText) -> tuple[Block, ...]:
    """Put the found paragraphs among the known ones, by where they stand on the page."""
    merged: list[Block] = []
    n_merged = 0
    for place in placed:
        position = page.spans[place.element].number if place.element is not None else -1
        while n_merged < len(found) and page.spans[found[n_merged][0]].number < position:
            merged.append(found[n_merged][1])
            n_merged += 1
        merged.append(place.block)
    return (*merged, *(block for _, block in found[n_merged:]))
