"""General extraction: the only file that knows trafilatura."""

import re
from copy import copy

from lxml.html import HtmlElement
from trafilatura import bare_extraction
from trafilatura.htmlprocessing import convert_tags, tree_cleaning
from trafilatura.main_extractor import extract_content
from trafilatura.settings import Document, Extractor

from transform.body.blocks import Block, body_blocks

_OPTIONS = Extractor(fast=True, comments=False)
_HOLDERS = ("div", "section", "details", "aside", "ol", "ul", "dl")
# Readers' comments, and the further articles of a page that has no end.
_COMMENTS = re.compile(
    r"^(?:comments?(?![a-z])|commentlist|disqus|dsq-)|(?:article|post|reader|user)-?comments(?![a-z])", re.IGNORECASE
)
_ENDLESS = re.compile(r"infinite-?scroll|post-add-(?:box|wrap)", re.IGNORECASE)


def fast_blocks(tree: HtmlElement) -> tuple[Block, ...]:
    """Take the text with trafilatura's own extractor alone. The tree is left as it was.

    Its usual way copies and searches the tree for each of its fallbacks, on every page: three times the cost, for
    text that only one page in ten lacks.
    """
    prepared = tree_cleaning(copy(tree), _OPTIONS)
    _drop_appended(prepared)
    body, _ = extract_content(convert_tags(prepared, _OPTIONS), _OPTIONS)
    return body_blocks(body)


def thorough_blocks(tree: HtmlElement) -> tuple[Block, ...]:
    """Take the text with all of trafilatura's fallbacks. The tree is left as it was."""
    found = bare_extraction(tree, include_comments=False)
    return body_blocks(found.body) if isinstance(found, Document) and found.body is not None else ()


def _drop_appended(tree: HtmlElement) -> None:
    for element in list(tree.iter(*_HOLDERS)):
        names = (element.get("class") or "", element.get("id") or "")
        is_endless = any(map(_ENDLESS.search, names)) and element.find(".//h1") is None
        if is_endless or any(map(_COMMENTS.search, names)):
            element.drop_tree()  # keeps the text after it
