"""The lead image: its address, the caption under it, and who made it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from urllib.parse import unquote, urlsplit

from lxml.html import HtmlElement

from transform.markup import Markup
from transform.metadata.evidence import Candidate
from transform.metadata.jsonld import LinkedArticle
from transform.metadata.names import BYLINE_OPENING, people_in
from transform.metadata.picture_credits import split_credit
from transform.text import one_line
from transform.urls import web_address

IMAGE = "image_url"
CAPTION = "image_caption"
CREDIT = "image_credit"
IMAGE_TRUST = ("json_ld", "og", "twitter", "figure", "link")
# A figure that holds the very picture tells more than linked data, which repeats the headline or the alt text.
CAPTION_TRUST = ("same_figure", "json_ld", "first_figure")
CREDIT_TRUST = ("same_figure", "json_ld", "first_figure")
_IMAGE_META = (
    ("og", ("og:image", "og:image:url", "og:image:secure_url")),
    ("twitter", ("twitter:image", "twitter:image:src")),
)
# What a system sends along where an article has no picture.
_NO_PICTURE = re.compile(
    r"(?:^|[-_./])(?:logo|logos|placeholder|default|fallback|favicon|blank|spacer|dummy|no-?image)(?:[-_./\d]|$)", re.I
)
_LONGEST_ADDRESS = 2000
_LONGEST_CAPTION = 1500
# "pier-1200x630.jpg", "pier_w800.jpg", "pier@2x.webp" are one picture.
_SIZE = re.compile(
    r"(?:[-_@](?:\d{2,4}x\d{2,4}|w?\d{3,4}w?|[hw]_?\d{2,4}|\d?x|scaled|large|medium|small|thumb\w*|original))+$", re.I
)
_TELLING_STEM = 6
_LONG_NUMBER = re.compile(r"\d{6,}|[0-9a-f]{16,}", re.I)
_SOURCES = ("src", "data-src", "data-original", "data-lazy-src", "srcset", "data-srcset")
_MOST_FIGURES = 30
_ELSEWHERE = frozenset({"aside", "nav", "footer"})
_OTHER_STORY = re.compile(
    r"related|teaser|recommend|promo|recirc|sidebar|most-?(?:read|popular)|card-|author|autor|byline|avatar", re.I
)
_CAPTION_CLASS = re.compile(r"caption|bildunterschrift|legende|pie-?foto|didascalia|legenda|cutline", re.I)
# The first figure is the lead image's where it comes before so much running text.
_TEXT_BEFORE = 600
_CREDIT_CLASS = re.compile(
    r"credit|copyright|source|photographer|fotograf|author|autor|agency|quelle|attribution|byline|signature|crédit",
    re.I,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Figure:
    """A picture on the page with what is printed under it."""

    stems: frozenset[str]
    address: str | None
    caption: str | None
    credit: str | None
    is_lead: bool
    """Whether it stands at the top of the article."""


def picture_candidates(markup: Markup, article: LinkedArticle, url: str) -> tuple[Candidate, ...]:
    """Every lead image that the page gives, with captions and credits of it."""
    found: list[tuple[str, str, str | None]] = []
    if article.image is not None:
        found.append((IMAGE, "json_ld", article.image.url))
    for origin, names in _IMAGE_META:
        found += [(IMAGE, origin, value) for value in markup.meta.all(*names)[:2]]
    figures = tuple(_figures(markup.tree))
    lead = next((figure for figure in figures if figure.is_lead), None)
    found.append((IMAGE, "figure", lead.address if lead else None))
    found += [(IMAGE, "link", link.get("href")) for link in _image_links(markup.tree)]
    images = [
        (field, origin, web_address(value, url) if len(value or "") <= _LONGEST_ADDRESS else None)
        for field, origin, value in found
    ]
    pictures = [one for one in images if one[2] and not _NO_PICTURE.search(_file_of(one[2]))]
    declared = [address for _, origin, address in pictures if address and origin != "figure"]
    texts = _texts(article, figures, lead, declared)
    return tuple(
        Candidate(field=field, origin=origin, value=value[:_LONGEST_CAPTION] if field != IMAGE else value)
        for field, origin, value in (*pictures, *texts)
        if value
    )


def _image_links(tree: HtmlElement) -> Iterator[HtmlElement]:
    return islice((link for link in tree.iter("link") if link.get("rel") == "image_src"), 1)


def _texts(
    article: LinkedArticle, figures: Sequence[_Figure], lead: _Figure | None, addresses: Sequence[str]
) -> Iterator[tuple[str, str, str | None]]:
    stems = {stem for address in addresses for stem in _stems(address)}
    same = next((figure for figure in figures if figure.stems & stems and (figure.caption or figure.credit)), None)
    for origin, figure in (("same_figure", same), ("first_figure", lead)):
        if figure is not None:
            yield CAPTION, origin, figure.caption
            yield CREDIT, origin, figure.credit
    if article.image is not None:
        caption, credit = split_credit(article.image.caption or "")
        yield CAPTION, "json_ld", caption
        yield CREDIT, "json_ld", split_credit(article.image.credit or "", is_credit=True)[1] or credit


def _figures(tree: HtmlElement) -> Iterator[_Figure]:
    heading = next(tree.iter("h1"), None)
    boxes = (
        node for node in tree.iter("figure", "div") if node.tag == "figure" or "wp-caption" in (node.get("class") or "")
    )
    for number, element in enumerate(boxes):
        if number >= _MOST_FIGURES:
            return
        if _is_elsewhere(element):
            continue
        images = list(element.iter("img", "source"))
        if not images:
            continue
        addresses = [address for image in images for address in _addresses(image)]
        caption, credit = _printed(element)
        if BYLINE_OPENING.match(caption or "") and people_in(caption or ""):
            continue
        yield _Figure(
            stems=frozenset(stem for address in addresses for stem in _stems(address)),
            address=next((a for a in addresses if not a.startswith("data:")), None),
            caption=caption,
            credit=credit,
            is_lead=number < 4 and heading is not None and _is_at_the_top(element, heading),
        )


def _is_elsewhere(element: HtmlElement) -> bool:
    """Tell a picture of another story, of the author or of the page's own furniture."""
    for node in (element, *element.iterancestors()):
        if node.tag in ("body", "article", "main"):
            return False
        if node.tag in _ELSEWHERE or _OTHER_STORY.search(node.get("class") or ""):
            return True
    return False


def _is_at_the_top(figure: HtmlElement, heading: HtmlElement) -> bool:
    """Tell a figure beside the headline: little text stands between the two, in the innermost box around both."""
    around = set(heading.iterancestors())
    box = next((node for node in figure.iterancestors() if node in around), None)
    if box is None or box.tag in ("body", "html"):
        return False
    n_characters = 0
    is_between = False
    for node in box.iter():
        if node in (figure, heading):
            if is_between:
                return True
            is_between = True
        elif is_between and isinstance(node.tag, str) and node.tag not in ("script", "style"):
            n_characters += len(node.text or "") + len(node.tail or "")
            if n_characters > _TEXT_BEFORE:
                return False
    return False


def _printed(figure: HtmlElement) -> tuple[str | None, str | None]:
    """Caption and credit under a picture."""
    captions = list(figure.iter("figcaption")) or [
        node for node in figure.iter("p", "span", "div") if _CAPTION_CLASS.search(node.get("class") or "")
    ]
    if not captions:
        return None, None
    element = captions[0]
    marked = [node for node in element.iter() if node is not element and _is_credit(node)]
    outer = [node for node in marked if not any(other in node.iterancestors() for other in marked)]
    credit = one_line(" ".join(node.text_content() for node in outer))
    text = one_line(_text_without(element, set(outer)))
    caption, inner = split_credit(text)
    if credit:
        return caption, split_credit(credit, is_credit=True)[1] or inner
    return caption, inner


def _is_credit(node: HtmlElement) -> bool:
    return isinstance(node.tag, str) and bool(
        _CREDIT_CLASS.search(f"{node.get('class') or ''} {node.get('itemprop') or ''}")
    )


def _text_without(element: HtmlElement, left_out: set[HtmlElement]) -> str:
    parts = [element.text or ""]
    for child in element:
        if (
            isinstance(child.tag, str)
            and child not in left_out
            and child.tag not in ("button", "script", "style", "svg")
        ):
            parts.append(" " + _text_without(child, left_out) + " ")
        parts.append(child.tail or "")
    return "".join(parts)


def _addresses(image: HtmlElement) -> Iterator[str]:
    for name in _SOURCES:
        value = image.get(name) or ""
        if value and "srcset" not in name:
            yield value[:_LONGEST_ADDRESS]
        elif value:
            yield value.split(",")[0].strip().split(" ")[0][:_LONGEST_ADDRESS]


def _stems(address: str) -> frozenset[str]:
    """What two sizes of one picture share: the name of its file, and long numbers in its address."""
    if address.startswith("data:"):
        return frozenset()
    name = _SIZE.sub("", _file_of(address).rpartition(".")[0] or _file_of(address)).lower()
    named = {name} if len(name) >= _TELLING_STEM else set()
    return frozenset(named | set(_LONG_NUMBER.findall(unquote(address).lower())[-3:]))


def _file_of(address: str) -> str:
    try:
        return unquote(urlsplit(address).path.rstrip("/").rpartition("/")[2])
    except ValueError:
        return ""
