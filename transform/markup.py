"""A page's markup, parsed once for everything that reads it."""

from dataclasses import dataclass
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from transform.metadata.jsonld import Linked, LinkedArticle, read_linked
from transform.metadata.meta import Meta, read_meta
from transform.rejections import Limit
from transform.text import fold
from transform.urls import normalize_url

# The largest of 845 real pages has 11,529 elements; some steps cost time that grows with the square of their number.
MAX_ELEMENTS = 150_000
# Elements beside each other under one parent: 300 KB of "<b>word</b> t " has 20,000 and costs 13 s.
# The most on a real page were 391.
MAX_SIBLINGS = 8_000
# Attributes of one element: 50,000 cost 13 s; the most on a real page were 73.
MAX_ATTRIBUTES = 5_000
# lxml.html asks Python for the class of every element that is looked at, to give forms and inputs methods of their own,
# which nobody here calls.
_ONE_CLASS = etree.ElementDefaultClassLookup(element=HtmlElement)


@dataclass(frozen=True, slots=True, kw_only=True)
class Markup:
    """A parsed page: the tree, which nobody may change, and what its head says."""

    tree: HtmlElement
    elements: tuple[HtmlElement, ...]
    """All elements in the order of the page. lxml makes its object for an element anew whenever nobody holds it any
    more, so while these are held every walk through the tree is quicker."""
    meta: Meta
    linked: Linked

    def main_article(self, url: str) -> LinkedArticle:
        """Choose the article that linked data gives for this page: the one of its address or title, else the first."""
        articles = [article for article in self.linked.articles if not article.is_page]
        if len(articles) <= 1:
            return articles[0] if articles else LinkedArticle()
        own = {normalize_url(address) for address in (url, self.meta.canonical_url) if address}
        title = fold(self.meta.first("og:title", "twitter:title") or "")
        for article in articles:
            if article.url and normalize_url(article.url) in own:
                return article
        for article in articles:
            headline = fold(article.headline or "")
            if headline and title and (headline in title or title in headline):
                return article
        return next((article for article in articles if article.date_published), articles[0])


@dataclass(frozen=True, slots=True, kw_only=True)
class TooMuch:
    """A page that breaks a limit before it can be read."""

    limit: Limit


def parse_markup(text: str) -> Markup | TooMuch | None:
    """Parse a page; None if there is not one element in it.

    libxml2 stops without an error at 255 nested elements and at 10 MB in one node: its log says so, and such a page
    is parsed again with the limits lifted (2,048 then).
    """
    content = text.encode("utf-8", "replace")
    if not content.strip():
        return None
    try:
        tree, log = _parse(content, is_huge=False)
        if _hit_limit(log):
            tree, log = _parse(content, is_huge=True)
    except (etree.ParserError, ValueError):  # "Document is empty"
        return None
    if _hit_limit(log):
        return TooMuch(limit=Limit(name="nested elements", value=2048, measured=None))
    elements = tuple(islice(tree.iter(), MAX_ELEMENTS + 1))
    if len(elements) > MAX_ELEMENTS:
        n_elements = int(tree.xpath("count(//*)"))
        return TooMuch(limit=Limit(name="elements", value=MAX_ELEMENTS, measured=n_elements))
    if len(elements) > MAX_SIBLINGS:
        n_siblings = max(len(element) for element in elements)
        if n_siblings > MAX_SIBLINGS:
            return TooMuch(limit=Limit(name="sibling elements", value=MAX_SIBLINGS, measured=n_siblings))
    if tree.xpath("count(//@*)") > MAX_ATTRIBUTES:
        n_attributes = int(max(len(element.attrib) for element in elements))
        if n_attributes > MAX_ATTRIBUTES:
            return TooMuch(limit=Limit(name="attributes of an element", value=MAX_ATTRIBUTES, measured=n_attributes))
    return Markup(tree=tree, elements=elements, meta=read_meta(tree), linked=read_linked(tree))


def _parse(content: bytes, *, is_huge: bool) -> tuple[HtmlElement, etree._ListErrorLog]:
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False, huge_tree=is_huge)
    parser.set_element_class_lookup(_ONE_CLASS)
    tree = document_fromstring(content, parser=parser)
    return tree, parser.error_log


def _hit_limit(log: etree._ListErrorLog) -> bool:
    return any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in log)
