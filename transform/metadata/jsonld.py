"""Linked data: what a page's JSON-LD (schema.org) says of its article, whatever shape it has."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

from lxml.html import HtmlElement

from transform.text import one_line

_ARTICLE = re.compile(
    r"(?:\w*Article|\w*BlogPosting|BlogPosting|Report|Review|CriticReview|LiveBlogPosting|SocialMediaPosting|"
    r"PressRelease)$"
)
_PAGE = re.compile(r"(?:\w*WebPage|ItemPage|AboutPage)$")
_ORGANISATION = re.compile(r"(?:\w*Organization|Corporation|NewsAgency)$")
# The longest of 845 real pages has 40,000 characters of it; far more is an accident or an attack.
_MAX_SCRIPT_CHARACTERS = 10_000_000
_MAX_DEPTH = 16
_MAX_NODES = 4000
_MAX_LIST = 60
_MAX_TEXT = 5000
_MAX_BODY = 500_000
_TRAILING_COMMA = re.compile(r",(\s{0,50}[\]}])")
_WRAPPING = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)|(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/|"
    r"\]\]>)\s*;?\s*$"
)
_TAG = re.compile(r"<[^<>]{1,300}>")


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedArticle:
    """One article (or page) that linked data describes; texts are single lines, dates as printed."""

    types: tuple[str, ...] = ()
    is_page: bool = False
    """A WebPage around the article, whose dates are worth less."""
    headline: str | None = None
    authors: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    """Authors that are declared to be no people."""
    agency: str | None = None
    date_published: str | None = None
    date_modified: str | None = None
    body: str | None = None
    word_count: int | None = None
    section: str | None = None
    keywords: tuple[str, ...] = ()
    language: str | None = None
    description: str | None = None
    image_url: str | None = None
    url: str | None = None
    is_free: bool | None = None
    license: str | None = None
    based_on_url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """Everything article-like in a page's linked data, in order, and whether some had to be left out."""

    articles: tuple[LinkedArticle, ...] = ()
    is_trimmed: bool = False


def read_linked(tree: HtmlElement) -> Linked:
    """Read every JSON-LD script of a page; broken ones and wrong types are passed over."""
    nodes: list[dict[str, Any]] = []
    is_trimmed = False
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        text = script.text or ""
        if len(text) > _MAX_SCRIPT_CHARACTERS:
            is_trimmed = True
            continue
        value, is_too_deep = _load(text)
        is_trimmed = is_trimmed or is_too_deep
        for node in _nodes(value):
            if len(nodes) >= _MAX_NODES:
                is_trimmed = True
                break
            nodes.append(node)
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    found = tuple(_article(node, by_id) for node in nodes if _is_kind(node, _ARTICLE) or _is_kind(node, _PAGE))
    long_lists = any(isinstance(value, list) and len(value) > _MAX_LIST for node in nodes for value in node.values())
    return Linked(articles=found, is_trimmed=is_trimmed or long_lists)


def _load(text: str) -> tuple[Any, bool]:
    """Parse a script, and say whether it was nested beyond reason."""
    text = _WRAPPING.sub("", text.strip()).strip().rstrip(";")
    for attempt in (text, _TRAILING_COMMA.sub(r"\1", text), unescape(text) if "&quot;" in text else ""):
        try:
            return json.loads(attempt, strict=False), False
        except RecursionError:
            return None, True
        except ValueError:
            continue
    return None, False


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Every object in a JSON value in reading order, to a depth; without recursion."""
    stack: list[tuple[Any, int]] = [(value, 0)]
    count = 0
    while stack and count <= _MAX_NODES:
        current, depth = stack.pop()
        count += 1
        if isinstance(current, dict):
            yield current
            children = [child for child in current.values() if isinstance(child, (dict, list))]
        elif isinstance(current, list):
            children = [child for child in current[:_MAX_NODES] if isinstance(child, (dict, list))]
        else:
            continue
        if depth < _MAX_DEPTH:
            stack.extend((child, depth + 1) for child in reversed(children))


def _types(node: dict[str, Any]) -> tuple[str, ...]:
    declared = node.get("@type")
    names = declared if isinstance(declared, list) else [declared]
    return tuple(name.rsplit("/", 1)[-1].strip() for name in names[:10] if isinstance(name, str))


def _is_kind(node: dict[str, Any], kind: re.Pattern[str]) -> bool:
    return any(kind.fullmatch(name) for name in _types(node))


def _article(node: dict[str, Any], by_id: dict[str, dict[str, Any]]) -> LinkedArticle:
    people, organisations = _authors(node, by_id)
    body = node.get("articleBody")
    return LinkedArticle(
        types=_types(node),
        is_page=not _is_kind(node, _ARTICLE),
        headline=_text(node.get("headline")) or _text(node.get("name")),
        authors=people,
        organisations=organisations,
        agency=_name(node.get("sourceOrganization"), by_id),
        date_published=_text(node.get("datePublished")),
        date_modified=_text(node.get("dateModified")),
        body=body[:_MAX_BODY] if isinstance(body, str) else None,
        word_count=_count(node.get("wordCount")),
        section=_text(_first(node.get("articleSection"))),
        keywords=_keywords(node.get("keywords")),
        language=_name(node.get("inLanguage"), by_id),
        description=_text(node.get("description")),
        image_url=_address(node.get("image")) or _address(node.get("thumbnailUrl")),
        url=_address(node.get("mainEntityOfPage")) or _address(node.get("url")),
        is_free=_is_free(node),
        license=_address(node.get("license")),
        based_on_url=_address(node.get("isBasedOn")),
    )


def _authors(node: dict[str, Any], by_id: dict[str, dict[str, Any]]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    people: list[str] = []
    organisations: list[str] = []
    given = node.get("author") or node.get("creator")
    for value in (given if isinstance(given, list) else [given])[:_MAX_LIST]:
        target = by_id.get(str(value.get("@id")), value) if isinstance(value, dict) else value
        names = target.get("name") if isinstance(target, dict) else target
        kind = organisations if isinstance(target, dict) and _is_kind(target, _ORGANISATION) else people
        for name in (names if isinstance(names, list) else [names])[:_MAX_LIST]:
            text = _text(name)
            if text:
                kind.append(text)
    return tuple(dict.fromkeys(people)), tuple(dict.fromkeys(organisations))


def _first(value: Any) -> Any:
    return value[0] if isinstance(value, list) and value else value


def _text(value: Any) -> str | None:
    """A string as one line without markup; {"@value": ...} counts; everything else is nothing."""
    if isinstance(value, dict):
        value = value.get("@value")
    if not isinstance(value, str):
        return None
    value = value[:_MAX_TEXT]
    # Headlines come escaped twice: "Mayor &amp;amp; council".
    value = unescape(unescape(value)) if "&" in value else value
    return one_line(_TAG.sub(" ", value) if "<" in value else value) or None


def _name(value: Any, by_id: dict[str, dict[str, Any]]) -> str | None:
    value = _first(value)
    if isinstance(value, dict):
        target = by_id.get(str(value.get("@id")), value)
        return _text(target.get("alternateName")) or _text(target.get("name"))
    return _text(value)


def _address(value: Any) -> str | None:
    value = _first(value)
    if isinstance(value, dict):
        value = value.get("url") or value.get("@id")
    text = _text(_first(value))
    return text if text and text.lower().startswith(("http://", "https://", "/")) else None


def _count(value: Any) -> int | None:
    text = str(value).strip()
    return int(text) if isinstance(value, (int, str)) and text.isascii() and text.isdigit() and len(text) < 8 else None


def _keywords(value: Any) -> tuple[str, ...]:
    parts = value if isinstance(value, list) else value.split(",") if isinstance(value, str) else []
    texts = (_text(part.get("name")) if isinstance(part, dict) else _text(part) for part in parts[:_MAX_LIST])
    return tuple(dict.fromkeys(text for text in texts if text))


def _is_free(node: dict[str, Any]) -> bool | None:
    """isAccessibleForFree comes as true, "True", "https://schema.org/False", on the article or on a part of it."""
    parts = node.get("hasPart")
    listed = parts if isinstance(parts, list) else [parts]
    values = [node.get("isAccessibleForFree")]
    values += [part.get("isAccessibleForFree") for part in listed[:_MAX_LIST] if isinstance(part, dict)]
    read = {str(value).rsplit("/", 1)[-1].strip().lower() for value in values if value is not None}
    if read & {"false", "no", "0"}:
        return False
    return True if read & {"true", "yes", "1"} else None
