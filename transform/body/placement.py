"""Placement: where on the page each extracted block stood, and which element holds the article's text."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

from lxml.html import HtmlElement

from transform.body.blocks import Block, Form
from transform.body.page_text import OPENING_CHARACTERS, PageText, opening

_HOLDERS = frozenset({
    "p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "div", "span", "td", "th", "dd", "dt",
    "figcaption", "section", "article", "aside", "a", "strong", "b", "em", "i", "pre", "header", "footer", "small",
    "time",
})  # fmt: skip
# A paragraph long enough to be running text, not a label.
_TELLING_CHARACTERS = 80
# The main element holds this share of the running text; the rest may be split over other containers.
_MAIN_SHARE = 0.75
# Some frameworks write hundreds of classes on one element.
_NAME_CHARACTERS = 300
# Classes further out than this say something of the page, not of the block.
_OUTERMOST = frozenset({"body", "html"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """An element around a block."""

    tag: str
    names: str
    """Its classes and its id."""
    share: float
    """Of all the text of all blocks, how much stands in it: 0 to 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A block with the element it was read from (None if it could not be found again)."""

    block: Block
    element: HtmlElement | None
    is_in_main: bool
    """Whether it stands inside the element that holds most of the running text."""
    boxes: tuple[Box, ...]
    """The element and its ancestors inside that element, innermost first."""
    link_share: float = 0.0
    """The share of its characters that stand in links to other pages, 0 to 1."""


def place_blocks(blocks: Sequence[Block], page: PageText) -> tuple[Placed, ...]:
    """Find each block's element again, in reading order, and the marks around it."""
    elements = _elements_of(blocks, page)
    weights = _weights(blocks, elements)
    main = _main_element(elements, blocks)
    above = set(main.iterancestors()) | {main} if main is not None else set()
    total = sum(len(block.text) for block in blocks) or 1
    return tuple(
        Placed(
            block=block,
            element=element,
            is_in_main=element is None or main is None or main in element.iterancestors(),
            boxes=tuple(_boxes(element, above, weights, total)) if element is not None else (),
            link_share=page.link_share(element) if element is not None else 0.0,
        )
        for block, element in zip(blocks, elements, strict=True)
    )


def _elements_of(blocks: Sequence[Block], page: PageText) -> list[HtmlElement | None]:
    wanted = [opening(block.text) for block in blocks]
    places: dict[str, list[tuple[int, HtmlElement]]] = {key: [] for key in wanted}
    text = page.text
    for element, (start, end, _, number) in page.spans.items():
        holding = places.get(text[start : min(end, start + OPENING_CHARACTERS)])
        if holding is not None and element.tag in _HOLDERS:
            holding.append((number, element))
    for holding in places.values():
        holding.sort(key=itemgetter(0))
    found: list[HtmlElement | None] = []
    last = -1
    for key in wanted:
        # The page may say it twice (for phones and for desks): the next one in reading order is meant,
        # and of nested elements that begin alike the innermost.
        later = [place for place in places[key] if place[0] > last] or places[key]
        if not later:
            found.append(None)
            continue
        number, element = _innermost(later)
        last = max(last, number)
        found.append(element)
    return found


def _innermost(places: Sequence[tuple[int, HtmlElement]]) -> tuple[int, HtmlElement]:
    chosen = places[0]
    for place in places[1:]:
        if chosen[1] not in place[1].iterancestors():
            break
        chosen = place
    return chosen


def _weights(blocks: Sequence[Block], elements: Sequence[HtmlElement | None]) -> dict[HtmlElement, int]:
    """How many characters of all blocks stand in each element."""
    weights: dict[HtmlElement, int] = defaultdict(int)
    for block, element in zip(blocks, elements, strict=True):
        if element is not None:
            for node in (element, *element.iterancestors()):
                weights[node] += len(block.text)
    return weights


def _main_element(elements: Sequence[HtmlElement | None], blocks: Sequence[Block]) -> HtmlElement | None:
    """The innermost element around enough of the running text."""
    running = [
        (element, len(block.text))
        for block, element in zip(blocks, elements, strict=True)
        if element is not None and len(block.text) >= _TELLING_CHARACTERS and block.form is Form.PARAGRAPH
    ]
    if not running:
        return None
    shares: dict[HtmlElement, int] = defaultdict(int)
    for element, length in running:
        for ancestor in element.iterancestors():
            shares[ancestor] += length
    total = sum(length for _, length in running)
    around = [element for element, length in shares.items() if length >= _MAIN_SHARE * total]
    return max(around, key=lambda element: sum(1 for _ in element.iterancestors()), default=None)


def _boxes(element: HtmlElement, above: set[HtmlElement], weights: dict[HtmlElement, int], total: int) -> Iterator[Box]:
    for node in (element, *element.iterancestors()):
        if node in above or node.tag in _OUTERMOST:
            return
        names = f"{node.get('class') or ''} {node.get('id') or ''}"[:_NAME_CHARACTERS]
        yield Box(tag=str(node.tag), names=names, share=weights[node] / total)
