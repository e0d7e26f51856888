"""Headlines in feeds: markup and entities in them, or words that only look like it."""

import html
import re

from lxml import etree

from extract.safe_xml import text_of

# "<b>", "</em>", "<br/>", "<a href=...>": what publishers put into headlines; "x < y" and "<3" are words.
_TAG = re.compile(
    r"</?(?:a|abbr|b|big|br|cite|code|del|div|em|font|h[1-6]|i|img|ins|mark|p|q|s|small|span|strong|sub|sup|u|wbr)"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});", re.IGNORECASE)
# RFC 4287, 3.1.1: these say what they are. RSS does not, nor does Atom 0.3 in half of its feeds.
_PLAIN = frozenset({"text", "text/plain"})
_MARKUP = frozenset({"html", "text/html"})


def headline_of(element: etree._Element | None, *, is_atom: bool) -> str | None:
    """Return a headline as a reader sees it.

    An Atom title is plain text unless its ``type`` says otherwise (RFC 4287, 3.1.1; ``xhtml`` holds elements, whose
    text counts). In RSS nothing says it: what looks like markup is taken for it.
    """
    text = text_of(element)
    if text is None or element is None:
        return None
    kind = (element.get("type") or ("text" if is_atom else "")).strip().lower()
    is_escaped = kind in _MARKUP or (element.get("mode") or "").lower() == "escaped" or kind not in (*_PLAIN, "xhtml")
    has_elements = any(isinstance(child.tag, str) for child in element)
    return without_markup(text) if is_escaped and not has_elements else text


def without_markup(text: str) -> str | None:
    """Take tags and entities out of a headline.

    >>> without_markup("<em>Ferry</em> &amp; bridge: x < y")
    'Ferry & bridge: x < y'
    """
    if "<" in text:
        text = _TAG.sub("", text)
    if "&" in text:
        text = _ENTITY.sub(lambda entity: html.unescape(entity[0]), text)
    return text.strip() or None
