"""Placement: where on the page each extracted block stood, and which element holds the article's text."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from transform.body.blocks import Block, Form

# Characters without white space that tell one block from another.
_OPENING_CHARACTERS = 60
_HOLDERS = (
    "p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "div", "span", "td", "th", "dd", "dt",
    "figcaption", "section", "article", "aside", "a", "strong", "b", "em", "i", "pre", "header", "footer", "small",
    "time",
)  # fmt: skip
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
    boxes: tuple["Box", ...]
    """The element and its ancestors inside that element, innermost first."""


def place_blocks(blocks: Sequence[Block], tree: HtmlElement) -> tuple[Placed, ...]:
    """Find each block's element again, in reading order, and the marks around it."""
    elements = _elements_of(blocks, tree)
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
        )
        for block, element in zip(blocks, elements, strict=True)
    )


def opening(texts: Iterator[str]) -> str:
    """Return the first characters of a text without its white space: enough to find it again.

    >>> opening(iter(["  The ", "ferry"]))
    'Theferry'
    """
    found = ""
    for text in texts:
        found += "".join(text.split())
        if len(found) >= _OPENING_CHARACTERS:
            return found[:_OPENING_CHARACTERS]
    return found


def _elements_of(blocks: Sequence[Block], tree: HtmlElement) -> list[HtmlElement | None]:
    wanted = [opening(iter((block.text,))) for block in blocks]
    places: dict[str, list[tuple[int, HtmlElement]]] = defaultdict(list)
    needed = set(wanted)
    for number, element in enumerate(tree.iter(*_HOLDERS)):
        key = opening(element.itertext())
        if key in needed:
            places[key].append((number, element))
    found: list[HtmlElement | None] = []
    last = -1
    for key in wanted:
        # The page may say it twice (for phones and for desks): the next one in reading order is meant,
        # and of nested elements that begin alike the innermost.
        later = [place for place in places.get(key, ()) if place[0] > last] or places.get(key, [])
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
