"""Marks of a byline: by which mark, class, link, words or place an element of a page may name its author."""

import re
from functools import lru_cache

from lxml.html import HtmlElement

from transform.metadata.byline_text import ACCOUNT_PATHS, is_page_of
from transform.metadata.names import BYLINE_LABEL, BYLINE_OPENING


def _marked(words: str) -> re.Pattern[str]:
    """Match one of the words as a part of a class or id: ``author`` in ``post-author2`` and ``metaAuthorList``."""
    return re.compile(rf"(?:(?<![a-zA-Z])|(?<=[a-z])(?=[A-Z]))(?i:{words})(?![a-z])")


_BYLINE = _marked(
    r"by-?lines?|(?:written|posted|published)-?by|by-?authors?|(?:co-?)?authors?(?:names?|list|links?|line|info|box|bio|block|meta|area|details?|section|card)?|autor(?:en|in|es|a)?|"
    r"auteurs?|autore|forfatter|författare|skribent|kirjoittaja|yazar|penulis|writers?|reporters?|journalists?|vcard"
)
# What stands beside a name and is none: its picture, date, links, role and biography.
_BESIDE = _marked(
    r"dates?|time|img|image|avatar|photo|pic(?:ture)?|thumb\w{0,9}|social|follow|share|count|role|job|position|"
    r"desc(?:ription)?|e?-?mail|twitter|icons?|comments?|posts|articles|more|tags?|categor\w{1,4}|location|"
    r"head(?:line|er)-?bar|filter|search"
)
_BOX = _marked(r"(?:authors?)?(?:bio|box|card|info|details?)|biography|about|profile|details?|widget|footer")
_EMPHASIS = frozenset({"strong", "b", "em", "i"})
_LONGEST_NAMES = 300
# The first letters of all openings: most lines of a page need no other look.
_INITIALS = frozenset("abdefgikoprtvwyåüАаТт作文ABDEFGIKOPRTVWYÅÜ")
# "| By", "- Text: Ana Sousa"
_RULES = "|–—-•· \t\r\n\xa0"
# A longer text, the most of a page, is no line; it may have as many spaces as that around it.
_LONGEST_TEXT = 300
_LONGEST_LABEL = len("Autorinnen")


def byline_origin(element: HtmlElement) -> str | None:
    """Say by what an element is a byline, None if it is none."""
    if element.get("itemprop") == "author":
        return "itemprop"
    names = element.get("class") or element.get("id")
    if names and len(names) <= _LONGEST_NAMES and (origin := _class_origin(names)):
        return origin
    if element.tag == "a":
        if "author" in (element.get("rel") or "").split():
            return "itemprop"
        if is_page_of(element.get("href"), ACCOUNT_PATHS):
            return "author_link"
    text = element.tail if element.tag == "br" else element.text
    if text and len(text) <= _LONGEST_TEXT and _opens_byline(text.lstrip(_RULES)):
        return "line"
    return "signature" if element.tag in _EMPHASIS and _signs(element) else None


def _signs(element: HtmlElement) -> bool:
    """Tell whether emphasised words are the last paragraph of a text: "<p><strong>Ana Sousa</strong></p></div>"."""
    parent = element.getparent()
    if parent.tag != "p" or len(parent) > 1 or (parent.text or "").strip() or (element.tail or "").strip(_RULES):
        return False
    before = parent.getprevious()
    if not "".join(element.itertext()).strip():
        return False
    is_last = not any("".join(after.itertext()).strip() for after in parent.itersiblings())
    return is_last and before is not None and before.tag == "p"


def _opens_byline(text: str) -> bool:
    if text[:1] not in _INITIALS:
        return False
    text = text.rstrip()
    # One word, as most entries of menus are, can only be a label.
    if text.isalpha():
        return len(text) <= _LONGEST_LABEL and BYLINE_LABEL.fullmatch(text) is not None
    return BYLINE_OPENING.match(text) is not None or BYLINE_LABEL.fullmatch(text) is not None


def _may_say_author(names: str) -> bool:
    """Tell whether one of _BYLINE's words can be in classes: much quicker than its search, and unrolled for that."""
    return (
        "aut" in names
        or "by" in names
        or "vcard" in names
        or "writ" in names
        or "report" in names
        or "journal" in names
        or "forfat" in names
        or "författ" in names
        or "skrib" in names
        or "kirjo" in names
        or "yazar" in names
        or "penul" in names
    )


@lru_cache(maxsize=8192)
def _class_origin(names: str) -> str | None:
    """Say what a class makes of an element; the pages of an outlet have the same few hundred classes."""
    if not _may_say_author(names.lower()) or not _BYLINE.search(names):
        return None
    words = [word for word in names.split() if _BYLINE.search(word)]
    if any(not _BESIDE.search(word) and not _BOX.search(word) for word in words):
        return "byline"
    return "author_box" if any(_BOX.search(word) and not _BESIDE.search(word) for word in words) else None
