"""The shape of a page: whether it declares an article, and how much of its text stands in teasers of others."""

from collections.abc import Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from transform.body.removed import Judged
from transform.markup import Markup
from transform.metadata.jsonld import LinkedArticle
from transform.text import fold, one_line
from transform.urls import absolute_url, normalize_url

# Shorter ones are menus: "Politics", "Read more".
_TEASER_CHARACTERS = 18
_HEADINGS = ("h1", "h2", "h3", "h4")
_MOST_HEADINGS = 300
# A paragraph that is no label.
_RUNNING_CHARACTERS = 60
# A teaser is a box with a headline that leads elsewhere and a few lines; a larger box around one holds more than it.
_TEASER_BOX_CHARACTERS = 700
_TEASER_LEVELS = 5
_LINK_SHARE = 0.8
_VISIBLE_CHARACTERS = 3000
# With more text than this a page shows no wall.
_LONGEST_WALL = 2500
_FEWEST_BODY = 250
_PLAYER = "boolean(//video | //iframe[contains(@src, 'video') or contains(@src, 'embed')])"
_UNSEEN = frozenset({"script", "style", "template", "svg", "head"})
_FURNITURE = frozenset({"footer", "aside", "nav", "form", "noscript", "figure"})
_TELLING_WORDS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What tells a page with an article from one that lists, sells, asks or blocks."""

    is_declared_article: bool = False
    """Its head declares this very page an article: with its date, its address, its headline or its text."""
    linked_types: frozenset[str] = frozenset()
    og_type: str = ""
    n_teasers: int = 0
    """Different headlines on it that lead elsewhere."""
    teaser_share: float = 0.0
    """Of its running text, how much stands in their boxes: 0 to 1."""
    n_own_characters: int = 0
    """Running text of the page outside them, whatever was taken for its text; counted where there is a share."""
    has_password: bool = False
    has_player: bool = False
    visible: str = ""
    """Its first visible text, notes for browsers without scripts included, where it has little text."""


def read_shape(markup: Markup, article: LinkedArticle, title: str | None, url: str, judged: Sequence[Judged]) -> Shape:
    """Look at the shape of a page at an address, with the headline and the text that were read on it."""
    body_length = sum(len(one.placed.block.text) for one in judged if one.removal is None)
    og_type = (markup.meta.first("og:type") or "").strip().lower()
    own = {normalize_url(address) for address in (url, markup.meta.canonical_url) if address}
    is_declared = _is_declared(
        markup, article, title, og_type, is_own=bool(article.url) and normalize_url(article.url or "") in own
    )
    if is_declared and body_length > _LONGEST_WALL:
        return Shape(is_declared_article=True, linked_types=markup.linked.types, og_type=og_type)
    teasers = _teasers(markup.tree, url, own)
    boxes = _boxes(teasers)
    share = _teaser_share(judged, boxes)
    return Shape(
        is_declared_article=is_declared,
        linked_types=markup.linked.types,
        og_type=og_type,
        n_teasers=len({heading.get("href") for heading in teasers}),
        teaser_share=share,
        n_own_characters=_own_characters(markup.tree, boxes) if share else 0,
        has_password=bool(markup.tree.xpath("boolean(//input[@type='password'])")),
        has_player=bool(markup.tree.xpath(_PLAYER)),
        visible=visible_text(markup.tree) if body_length <= _LONGEST_WALL else "",
    )


def visible_text(tree: HtmlElement) -> str:
    """Return the first visible text of a page."""
    parts: list[str] = []
    length = 0
    body = tree.find("body")
    for element in (body if body is not None else tree).iter():
        is_seen = isinstance(element.tag, str) and element.tag not in _UNSEEN
        for text in ((element.text or "") if is_seen else "", element.tail or ""):
            if text and not text.isspace():
                parts.append(text)
                length += len(text)
        if length > _VISIBLE_CHARACTERS:
            break
    return one_line(" ".join(parts))[:_VISIBLE_CHARACTERS]


def _is_declared(markup: Markup, article: LinkedArticle, title: str | None, og_type: str, *, is_own: bool) -> bool:
    if len(article.body or "") >= _FEWEST_BODY:
        return True
    headline, own = fold(article.headline or ""), fold(title or "")
    if headline and article.date_published:
        # A homepage may describe one of its stories: that has an address of its own, and no heading of the first order.
        is_named = headline == own and len(own.split()) >= _TELLING_WORDS
        is_headed = any(fold(heading.text_content()) == headline for heading in markup.tree.iter("h1"))
        if is_own or (is_named and (is_headed or not article.url)):
            return True
    return og_type == "article" and bool(markup.meta.first("article:published_time", "og:article:published_time"))


def _teasers(tree: HtmlElement, url: str, own: set[str]) -> list[HtmlElement]:
    """The links of headlines that lead elsewhere: <h3><a href>...</a></h3> or <a href><h3>...</h3></a>."""
    found = []
    for number, heading in enumerate(tree.iter(*_HEADINGS)):
        if number >= _MOST_HEADINGS:
            break
        link = next(heading.iter("a"), None)
        if link is None:
            link = next(heading.iterancestors("a"), None)
        href = link.get("href") or "" if link is not None else ""
        if link is None or len(one_line(heading.text_content())) < _TEASER_CHARACTERS:
            continue
        if not href.startswith(("#", "javascript:", "mailto:")) and _leads_elsewhere(href, url, own):
            found.append(link)
    return found


def _teaser_share(judged: Sequence[Judged], boxes: set[HtmlElement]) -> float:
    """How much of the running text that is left stands in the box of a teaser, or is one: 0 to 1."""
    inside = total = 0
    for one in judged:
        element, length = one.placed.element, len(one.placed.block.text)
        if one.removal is not None or length < _RUNNING_CHARACTERS:
            continue
        total += length
        if element is not None and (_is_inside(element, boxes) or _is_link(element)):
            inside += length
    return inside / total if total else 0.0


def _own_characters(tree: HtmlElement, boxes: set[HtmlElement]) -> int:
    """How many characters stand in the page's paragraphs outside teasers and furniture."""
    lengths = (
        len(one_line(element.text_content()))
        for element in tree.iter("p")
        if not _is_inside(element, boxes)
        and not any(node.tag in _FURNITURE for node in element.iterancestors())
        and not _is_link(element)
    )
    return sum(length for length in lengths if length >= _RUNNING_CHARACTERS)


def _is_inside(element: HtmlElement, boxes: set[HtmlElement]) -> bool:
    return element in boxes or any(node in boxes for node in element.iterancestors())


def _leads_elsewhere(href: str, url: str, own: set[str]) -> bool:
    """Tell a teaser's link from a headline that links to its own page."""
    try:
        return bool(href) and normalize_url(absolute_url(href, url)) not in own
    except ValueError:
        return False


def _is_link(element: HtmlElement) -> bool:
    """Tell a block that is nearly all link: the headlines of a list without headings."""
    n_linked = sum(len(link.text_content()) for link in element.iter("a"))
    return element.tag == "a" or n_linked > _LINK_SHARE * len(element.text_content())


def _boxes(teasers: Sequence[HtmlElement]) -> set[HtmlElement]:
    """Of each teaser the largest element around it that still holds little text."""
    boxes = set()
    for link in teasers:
        box = link
        for node in list(link.iterancestors())[:_TEASER_LEVELS]:
            if node.tag in ("body", "main", "html") or len(node.text_content()) > _TEASER_BOX_CHARACTERS:
                break
            box = node
        boxes.add(box)
    return boxes
