"""Licence and rights: the terms under which an article may be used, and the line that claims them."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from transform.body.removed import Judged
from transform.markup import Markup
from transform.metadata.evidence import Candidate
from transform.metadata.jsonld import LinkedArticle
from transform.text import one_line

LICENSE = "license"
RIGHTS = "rights_text"
LICENSE_TRUST = ("json_ld", "rel_license", "meta", "cc_link")
# The line under an article's own text speaks of that article, the one under the page of the site.
RIGHTS_TRUST = ("text", "json_ld", "meta", "footer")
_LICENSE_META = ("dcterms.license", "dc.rights.license", "dcterms.rights", "dc.rights", "copyright.license", "license")
_RIGHTS_META = (
    "copyright",
    "dcterms.rights",
    "dc.rights",
    "dcterms:rights",
    "rights",
    "dc.rightsholder",
    "dcterms.rightsholder",
)
_CC = re.compile(r"creativecommons\.org/(?:licenses|publicdomain)/", re.IGNORECASE)
# The licence of a picture stands in its caption.
_OF_A_PICTURE = re.compile(r"caption|credit|figure|image|photo|bild|foto|media", re.IGNORECASE)
_MOST_LINKS = 20
# The line stands near the end of a page; what comes before so many elements is the article and its like.
_MOST_ELEMENTS = 400
_MOST_LINES = 2
# One of these stands in every claim: looked for first, because it is quick.
_SIGNS = ("©", "opyright", "OPYRIGHT", "(c)", "(C)", "eserv", "ESERV", "vorbehalten", "riservati")
_LONGEST_RIGHTS = 300
# "© 2024", "© The Harbour Post", "Copyright 2024 ...", "All rights reserved"; not "Copyright dispute ends in court".
_CLAIM = re.compile(
    r"©|\(c\)\s?\d{4}|copyright\s?(?:©|\(c\)|:|by\b|\d{4})|all rights reserved|alle rechte vorbehalten|"
    r"tous droits réservés|(?:todos los )?derechos reservados|(?:todos os )?direitos reservados|"
    r"(?:tutti i )?diritti riservati",
    re.IGNORECASE,
)
# Without a year or the words "all rights" a line in the text names the maker of a picture: "© Ana Sousa".
_OF_A_TEXT = re.compile(r"(?:19|20)\d{2}|reserved|vorbehalten|réservés|reservados|riservati", re.IGNORECASE)
_NOT_CLAIMING = frozenset({"script", "style", "noscript", "template", "figcaption", "figure", "option", "textarea"})
_CLAIM_WORDS = re.compile(rf"(?:{_CLAIM.pattern}|copyright|the|all)+", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]")
_FEWEST_LETTERS = 2
_OF_PICTURES = re.compile(
    r"\b(?:shutterstock|getty images|istock\w*|adobe stock|photos?|fotos?|bild(?:er)?)\b", re.IGNORECASE
)
_CAPTION = re.compile(r"caption|credit|photo|image|bild", re.IGNORECASE)


def license_candidates(markup: Markup, article: LinkedArticle) -> tuple[Candidate, ...]:
    """Every licence that linked data, the head or the page's own links give, as a web address."""
    found = [("json_ld", article.license)]
    for link in islice(_license_links(markup.tree), _MOST_LINKS):
        if "license" in (link.get("rel") or "").lower().split():
            found.append(("rel_license", link.get("href")))
        elif _CC.search(link.get("href") or "") and _is_of_the_page(link):
            found.append(("cc_link", link.get("href")))
    found += [("meta", value) for value in markup.meta.all(*_LICENSE_META)]
    return tuple(
        Candidate(field=LICENSE, origin=origin, value=address)
        for origin, address in ((origin, _web_address(value)) for origin, value in found)
        if address
    )


def _license_links(tree: HtmlElement) -> Iterator[HtmlElement]:
    for link in tree.iter("a", "link"):
        is_of_commons = link.tag == "a" and "creativecommons.org/" in (link.get("href") or "")
        if is_of_commons or "icense" in (link.get("rel") or ""):
            yield link


def rights_candidates(markup: Markup, article: LinkedArticle, judged: Sequence[Judged]) -> tuple[Candidate, ...]:
    """Every line that claims rights: under the text, in linked data, in the head, at the page's end."""
    claims = [one.placed.block.text for one in judged if one.removal is not None and one.removal.kind == "copyright"]
    found = [("text", line) for line in reversed(claims) if _OF_A_TEXT.search(line)]
    found += [("json_ld", article.rights)] if article.rights else []
    found += [("meta", value) for value in markup.meta.all(*_RIGHTS_META) if not _web_address(value)]
    found += [("footer", line) for line in islice(_lines(markup.tree), _MOST_LINES)]
    return tuple(
        Candidate(field=RIGHTS, origin=origin, value=value[:_LONGEST_RIGHTS])
        for origin, value in found
        if any(char.isalpha() for char in value)
    )


def _lines(tree: HtmlElement) -> Iterator[str]:
    """Lines at the page's end that claim its rights, the last one first."""
    for element, text in _last_texts(tree):
        if not any(sign in text for sign in _SIGNS) or not _CLAIM.search(text) or _is_caption(element):
            continue
        around = element.getparent()
        # The text alone if it names somebody, else with what stands beside it: "© 2024 <a>The Harbour Post</a>".
        for line in (text, _text(element), _text(around) if around is not None else ""):
            line = one_line(line).strip(" |·•")
            if _CLAIM.search(line) and _names_somebody(line) and len(line) <= _LONGEST_RIGHTS:
                yield line
                break


def _last_texts(tree: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    """The texts of a page from its end, each with the element it stands in."""
    body = tree.find("body")
    waiting = [body] if body is not None else []
    for _ in range(_MOST_ELEMENTS):
        if not waiting:
            return
        element = waiting.pop()
        if not isinstance(element.tag, str) or element.tag in _NOT_CLAIMING:
            continue
        if element.tail and not element.tail.isspace() and element.getparent() is not None:
            yield element.getparent(), element.tail
        if element.text and not element.text.isspace():
            yield element, element.text
        waiting.extend(element)


def _names_somebody(line: str) -> bool:
    return (
        not line.endswith("©")
        and not _OF_PICTURES.search(line)
        and len(_LETTERS.findall(_CLAIM_WORDS.sub("", line))) >= _FEWEST_LETTERS
    )


def _text(element: HtmlElement) -> str:
    return "".join(element.xpath(".//text()[not(parent::script) and not(parent::style)]"))


def _is_caption(element: HtmlElement) -> bool:
    for level, node in enumerate((element, *element.iterancestors())):
        if node.tag in _NOT_CLAIMING or (level < 3 and _CAPTION.search(node.get("class") or "")):
            return True
    return False


def _is_of_the_page(link: HtmlElement) -> bool:
    """Tell a licence of the page from one of a picture or of something that the text speaks of."""
    for node in link.iterancestors():
        if node.tag in ("footer",):
            return True
        if node.tag in ("figure", "figcaption", "p", "li", "td") and "icense" not in (node.text_content() or ""):
            return False
        if node.tag in ("figure", "figcaption") or _OF_A_PICTURE.search(node.get("class") or ""):
            return False
    return True


def _web_address(value: str | None) -> str | None:
    address = one_line(value or "")
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.scheme in ("http", "https") and parts.hostname and " " not in address else None
