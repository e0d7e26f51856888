"""Blocks: the paragraphs, headings, list items and table rows of an extracted body, as text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from lxml.etree import _Element

from transform.text import one_line


class Form(StrEnum):
    """What a block is on the page."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    QUOTE = "quote"
    ROW = "row"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One paragraph of a body: a single line of text, and what it was on the page."""

    text: str
    form: Form = Form.PARAGRAPH


_FORMS = {
    "p": Form.PARAGRAPH,
    "head": Form.HEADING,
    "item": Form.ITEM,
    "quote": Form.QUOTE,
    "row": Form.ROW,
    "code": Form.PARAGRAPH,
    "ab": Form.PARAGRAPH,
}
_CONTAINERS = frozenset({"body", "div", "list", "table", "details", "summary"})
_HTML_FORMS = {
    "p": Form.PARAGRAPH,
    "pre": Form.PARAGRAPH,
    "dd": Form.PARAGRAPH,
    "dt": Form.PARAGRAPH,
    "h1": Form.HEADING,
    "h2": Form.HEADING,
    "h3": Form.HEADING,
    "h4": Form.HEADING,
    "h5": Form.HEADING,
    "h6": Form.HEADING,
    "li": Form.ITEM,
    "blockquote": Form.QUOTE,
    "tr": Form.ROW,
}
_HTML_CONTAINERS = frozenset(
    {"div", "section", "article", "ul", "ol", "table", "tbody", "main", "header", "html", "body"}
)
# Never running text, whatever a selector encloses.
_SKIPPED = frozenset(
    {"script", "style", "noscript", "template", "svg", "button", "form", "nav", "figure", "iframe", "aside"}
)
_EMPTY_LINE = re.compile(r"\n[^\S\n]*\n")
_ENDS_SENTENCE = re.compile(r"[.!?…:;。！？][\"'”’»«“)\]]*$")
# Two line breaks in a row part paragraphs; trafilatura calls a line break <lb/>.
_BREAK = "\x1e"


def body_blocks(body: _Element) -> tuple[Block, ...]:
    """Read the blocks of trafilatura's result tree in reading order; empty ones are left out."""
    return tuple(_walk(body, Form.PARAGRAPH))


def html_blocks(root: _Element) -> tuple[Block, ...]:
    """Read the blocks of an HTML element in reading order."""
    return tuple(_walk_html(root, Form.PARAGRAPH))


def line_blocks(text: str) -> tuple[Block, ...]:
    """Read the paragraphs of plain text: parted by empty lines or, where there are none, by line ends.

    >>> [block.text for block in line_blocks("The ferry\\nis back.\\n\\nTalks go on.")]
    ['The ferry is back.', 'Talks go on.']
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    parts = _EMPTY_LINE.split(text) if _EMPTY_LINE.search(text.strip()) else text.split("\n")
    lines = (one_line(part) for part in parts)
    return tuple(Block(text=line) for line in lines if line)


def _walk_html(element: _Element, form: Form) -> Iterator[Block]:
    loose = [element.text or ""]
    for child in element:
        tag = str(child.tag)
        if tag in _SKIPPED:
            pass
        elif tag == "br":
            loose.append(_BREAK)
        elif (
            tag in _HTML_FORMS
            or tag in _HTML_CONTAINERS
            or any(str(below.tag) in _HTML_FORMS for below in child.iter())
        ):
            yield from _paragraphs("".join(loose), form)
            loose = []
            inner = _HTML_FORMS.get(tag, form)
            yield from _walk_html(child, form if inner is Form.PARAGRAPH else inner)
        else:
            loose.append(_inline(child, "br"))
        loose.append(child.tail or "")
    yield from _paragraphs("".join(loose), form)


def _walk(element: _Element, form: Form) -> Iterator[Block]:
    """Yield the blocks inside an element: text between block elements is a paragraph of its own."""
    loose = [element.text or ""]
    form = _FORMS.get(str(element.tag), form)
    for child in element:
        tag = str(child.tag)
        if tag == "row":
            yield from _paragraphs("".join(loose), form)
            loose = []
            cells = (one_line("".join(cell.itertext())) for cell in child)
            yield from _paragraphs(" | ".join(cell for cell in cells if cell), Form.ROW)
        elif tag in _FORMS or tag in _CONTAINERS:
            yield from _paragraphs("".join(loose), form)
            loose = []
            inner = form if form in (Form.ITEM, Form.QUOTE) and tag == "p" else _FORMS.get(tag, form)
            yield from _retag(child, inner)
        elif tag == "lb":
            loose.append(_BREAK)
        else:
            loose.append(_inline(child))
        loose.append(child.tail or "")
    yield from _paragraphs("".join(loose), form)


def _retag(element: _Element, form: Form) -> Iterator[Block]:
    """Walk a block element whose form its parent decides: a <p> inside a list item stays an item."""
    for block in _walk(element, form):
        yield Block(text=block.text, form=form) if block.form is Form.PARAGRAPH else block


def _inline(element: _Element, line_break: str = "lb") -> str:
    """The text of an inline element, its line breaks kept."""
    parts = [element.text or ""]
    for child in element:
        parts.append(_BREAK if child.tag == line_break else _inline(child, line_break))
        parts.append(child.tail or "")
    return "".join(parts)


def _paragraphs(loose: str, form: Form) -> Iterator[Block]:
    """Cut loose text where a paragraph ends: at an empty line, or at a line that ends a sentence."""
    pending = ""
    for line in loose.split(_BREAK):
        text = one_line(line)
        if pending and (not text or _ENDS_SENTENCE.search(pending)):
            yield Block(text=pending, form=form)
            pending = ""
        pending = f"{pending} {text}".strip()
    if pending:
        yield Block(text=pending, form=form)
