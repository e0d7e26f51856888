"""Recovery: paragraphs of an article that is split over several containers, of which the extraction took only some."""

from collections import Counter
from collections.abc import Sequence

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
    """Return the blocks with the paragraphs added that stand in the same kind of container, in page order.

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
    if not trusted:
        return tuple(blocks)
    known = {opening(block.text) for block in blocks}
    found: list[tuple[HtmlElement, Block]] = []
    for element in page.tree.iter("p"):
        if element not in page.spans or page.spans[element].length < _FEWEST_DENSE or page.opening(element) in known:
            continue
        if _kind(element) in trusted and not _is_aside(element) and page.link_share(element) <= _MOST_LINKED:
            found += [(element, block) for block in html_blocks(element) if _is_running(block)]
    return _merged(placed, found, page) if found else tuple(blocks)


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
