"""The page's running text by itself: its longer paragraphs, and the container that holds most of them."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from transform.body.blocks import Block, html_blocks
from transform.body.page_text import PageText

# Characters without white space: about twelve words.
_RUNNING_CHARACTERS = 60
_MOST_LINKED = 0.3
# A page with less running text than two sentences says too little.
_FEWEST_CHARACTERS = 200
# An element that is marked as the article's and has less of it marks something else: a teaser, the first paragraph.
_SMALLEST_MARKED = 0.3
# The container is the innermost element with this share of the running text.
_MAIN_SHARE = 0.7
_PARAGRAPHS = frozenset({"p", "div", "td", "section", "article", "main", "pre", "blockquote"})
# The text of other elements in a paragraph is not its own.
_INLINE = frozenset({
    "a", "abbr", "b", "bdi", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q", "s",
    "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
})  # fmt: skip
_ASIDE = frozenset({"aside", "nav", "footer", "form", "figure", "figcaption", "noscript", "head", "dialog"})
# A teaser's picture, kicker, heading, lines and time.
_LARGEST_CARD = 6
_FEWEST_TEASERS = 8
_HEADINGS = frozenset({"h2", "h3", "h4", "h5"})
_LINKED_HEADING = 0.8
# What is not the article though it may be long: readers' comments, teasers, notices of consent.
_COMMENTS = re.compile(r"(?:^|\s)(?:comments?(?![a-z])|commentlist|disqus)", re.IGNORECASE)
_FOREIGN = re.compile(
    r"(?:^|[^a-z])(?:teasers?|related|recommend|promo|newsletter|captions?|cookies?|consent|gdpr|privacy|sidebar|footer|"
    r"modal|popup|infinite-?scroll)",
    re.IGNORECASE,
)
_OUTERMOST = frozenset({"body", "html"})
# An element with more of the running text is the article, whatever it is called ("layout-with-sidebar").
_MOST_FOREIGN = 0.4


# An element with running text of its own, and how much.
_Measured = tuple[HtmlElement, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningText:
    """The longer paragraphs of the page's main container."""

    container: HtmlElement
    paragraphs: tuple[HtmlElement, ...]


def running_text(page: PageText) -> RunningText | None:
    """Find the container of a page's running text; None if it has hardly any."""
    paragraphs = _without_teasers(tuple(_paragraphs(page)), page)
    total = sum(length for _, length in paragraphs)
    everywhere = _weights(paragraphs)
    bars: dict[HtmlElement, bool] = {}

    def is_foreign(element: HtmlElement) -> bool:
        if element not in bars:
            bars[element] = _is_foreign(element, everywhere[element] / total)
        return bars[element]

    own = tuple((element, length) for element, length in paragraphs if not any(map(is_foreign, _lineage(element))))
    own = _marked(own, page) or own
    total = sum(length for _, length in own)
    if total < _FEWEST_CHARACTERS:
        return None
    weights = _weights(own)
    container = page.tree
    while (inner := max(container, key=lambda node: weights.get(node, 0), default=None)) is not None:
        if weights.get(inner, 0) < _MAIN_SHARE * total:
            break
        container = inner
    inside = (element for element, _ in own if container in _lineage(element))
    return RunningText(container=container, paragraphs=tuple(inside))


def _marked(own: Sequence[_Measured], page: PageText) -> tuple[_Measured, ...]:
    """The running text in the one element that is marked as the article's, if it has its share of all."""
    marked = page.tree.xpath("//*[@itemprop='articleBody'][not(self::meta)]")
    if len(marked) != 1:
        return ()
    inside = tuple(one for one in own if marked[0] in _lineage(one[0]))
    share = sum(length for _, length in inside) / max(sum(length for _, length in own), 1)
    return inside if share > _SMALLEST_MARKED else ()


def container_blocks(running: RunningText | None) -> tuple[Block, ...]:
    """Read the blocks of the container that holds a page's running text, up to the last that is no label."""
    blocks = html_blocks(running.container) if running is not None else ()
    last = max((number for number, block in enumerate(blocks) if len(block.text) >= _RUNNING_CHARACTERS), default=-1)
    return blocks[: last + 1]


def _paragraphs(page: PageText) -> Iterator[tuple[HtmlElement, int]]:
    """Yield each element with running text of its own, and how much."""
    for element, span in page.spans.items():
        if element.tag not in _PARAGRAPHS or span.length < _RUNNING_CHARACTERS:
            continue
        own = span.length
        if len(element):
            own -= sum(page.spans[child].length for child in element if child.tag not in _INLINE)
        if own >= _RUNNING_CHARACTERS and span.n_linked <= _MOST_LINKED * span.length:
            yield element, own


def _without_teasers(paragraphs: Sequence[_Measured], page: PageText) -> Sequence[_Measured]:
    """Leave out teasers where they are many; a few do not outweigh an article, and may be its sections."""
    others = [measured for measured in paragraphs if not _is_teaser(measured[0], page)]
    return others if len(paragraphs) - len(others) >= _FEWEST_TEASERS else paragraphs


def _is_teaser(element: HtmlElement, page: PageText) -> bool:
    """Tell the few lines of a teaser: beside them stands a heading that is all link."""
    card = element.getparent()
    if card is None or len(card) > _LARGEST_CARD:
        return False
    return any(child.tag in _HEADINGS and page.link_share(child) > _LINKED_HEADING for child in card)


def _weights(paragraphs: Sequence[tuple[HtmlElement, int]]) -> dict[HtmlElement, int]:
    """How much running text stands in each element."""
    weights: dict[HtmlElement, int] = defaultdict(int)
    for element, length in paragraphs:
        for node in _lineage(element):
            weights[node] += length
    return weights


def _lineage(element: HtmlElement) -> list[HtmlElement]:
    return [element, *element.iterancestors()]


def _is_foreign(element: HtmlElement, share: float) -> bool:
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    if share > _MOST_FOREIGN:
        return element.tag not in _OUTERMOST and bool(_COMMENTS.search(names))
    is_foreign = element.tag in _ASIDE or bool(_COMMENTS.search(names) or _FOREIGN.search(names))
    # <aside class="left"> around all of the article: some templates have every column as an aside.
    return is_foreign and element.find(".//*[@itemprop='articleBody']") is None
