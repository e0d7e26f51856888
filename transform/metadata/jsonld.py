"""Linked data: what a page's JSON-LD (schema.org) says of its article, whatever shape it has."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

from lxml.html import HtmlElement

from transform.metadata.linked_parts import (
    MAX_UPDATES,
    LinkedImage,
    LinkedUpdate,
    breadcrumbs_of,
    image_of,
    rights_of,
    updates_of,
)
from transform.metadata.linked_values import (
    MAX_LIST,
    address_of,
    count_of,
    first_of,
    flat_of,
    list_of,
    name_of,
    text_of,
    types_of,
)

_ARTICLE = re.compile(
    r"(?:\w*Article|\w*BlogPosting|BlogPosting|Report|Review|CriticReview|LiveBlogPosting|SocialMediaPosting|"
    r"DiscussionForumPosting|PressRelease|Recipe|HowTo)$"
)
_PAGE = re.compile(r"(?:\w*WebPage|ItemPage|AboutPage)$")
_ORGANISATION = re.compile(r"(?:\w*Organization|Corporation|NewsAgency)$")
# The longest of 845 real pages has 40,000 characters of it; far more is an accident or an attack.
_MAX_SCRIPT_CHARACTERS = 10_000_000
_OWNERS = ("provider", "publisher", "copyrightHolder")
_MAX_DEPTH = 16
_MAX_NODES = 4000
_MAX_BODY = 500_000
_TRAILING_COMMA = re.compile(r",(\s{0,50}[\]}])")
_WRAPPING = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)|(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/|"
    r"\]\]>)\s*;?\s*$"
)


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
    image: LinkedImage | None = None
    url: str | None = None
    is_free: bool | None = None
    license: str | None = None
    based_on_url: str | None = None
    genres: tuple[str, ...] = ()
    rights: str | None = None
    """The notice, or holder and year in its place."""
    updates: tuple[LinkedUpdate, ...] = ()
    """The entries of a live blog, as the page orders them."""
    owners: tuple[str, ...] = ()
    """Who provided, published or owns it, by name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """Everything article-like in a page's linked data, in order, and what else it says of the page."""

    articles: tuple[LinkedArticle, ...] = ()
    types: frozenset[str] = frozenset()
    """The types of all objects, those that are no articles too."""
    breadcrumbs: tuple[str, ...] = ()
    """The way to this page from the site's first, the page itself perhaps last."""
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
    long_lists = any(
        isinstance(value, list) and len(value) > (MAX_UPDATES if key == "liveBlogUpdate" else MAX_LIST)
        for node in nodes
        for key, value in node.items()
    )
    return Linked(
        articles=found,
        types=frozenset(name for node in nodes for name in types_of(node)),
        breadcrumbs=breadcrumbs_of(nodes),
        is_trimmed=is_trimmed or long_lists,
    )


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


def _is_kind(node: dict[str, Any], kind: re.Pattern[str]) -> bool:
    return any(kind.fullmatch(name) for name in types_of(node))


def _article(node: dict[str, Any], by_id: dict[str, dict[str, Any]]) -> LinkedArticle:
    people, organisations = _authors(node, by_id)
    body = node.get("articleBody")
    return LinkedArticle(
        types=types_of(node),
        is_page=not _is_kind(node, _ARTICLE),
        headline=text_of(node.get("headline")) or text_of(node.get("name")),
        authors=people,
        organisations=organisations,
        agency=name_of(node.get("sourceOrganization"), by_id),
        date_published=text_of(node.get("datePublished")),
        date_modified=text_of(node.get("dateModified")),
        body=body[:_MAX_BODY] if isinstance(body, str) else None,
        word_count=count_of(node.get("wordCount")),
        section=text_of(first_of(node.get("articleSection"))),
        keywords=_keywords(node.get("keywords")),
        language=name_of(node.get("inLanguage"), by_id),
        description=text_of(node.get("description")),
        image=image_of(node.get("image"), by_id) or image_of(node.get("thumbnailUrl"), by_id),
        url=address_of(node.get("mainEntityOfPage")) or address_of(node.get("url")),
        is_free=_is_free(node),
        license=address_of(node.get("license")),
        based_on_url=address_of(node.get("isBasedOn")),
        owners=tuple(name for key in _OWNERS if (name := name_of(node.get(key), by_id))),
        genres=tuple(text for value in list_of(node.get("genre")) if (text := text_of(value))),
        rights=rights_of(node, by_id),
        updates=updates_of(node),
    )


def _authors(node: dict[str, Any], by_id: dict[str, dict[str, Any]]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    people: list[str] = []
    organisations: list[str] = []
    for value in flat_of(node.get("author") or node.get("creator")):
        target = by_id.get(str(value.get("@id")), value) if isinstance(value, dict) else value
        kind = organisations if isinstance(target, dict) and _is_no_person(target) else people
        for name in flat_of(_names_of(target)):
            text = text_of(name)
            if text:
                kind.append(text)
    return tuple(dict.fromkeys(people)), tuple(dict.fromkeys(organisations))


def _is_no_person(node: dict[str, Any]) -> bool:
    """Tell whether an author is declared to be an organisation only; who owns a personal site is often both."""
    return _is_kind(node, _ORGANISATION) and "Person" not in types_of(node)


def _names_of(author: Any) -> Any:
    """The name or names of an author, who is an object or a bare string."""
    if not isinstance(author, dict):
        return author
    parts = [author.get(part) for part in ("givenName", "additionalName", "familyName")]
    return author.get("name") or " ".join(part for part in parts if isinstance(part, str)) or author.get("@value")


def _keywords(value: Any) -> tuple[str, ...]:
    parts = value if isinstance(value, list) else value.split(",") if isinstance(value, str) else []
    texts = (text_of(part.get("name")) if isinstance(part, dict) else text_of(part) for part in parts[:MAX_LIST])
    return tuple(dict.fromkeys(text for text in texts if text))


def _is_free(node: dict[str, Any]) -> bool | None:
    """isAccessibleForFree comes as true, "True", "https://schema.org/False", on the article or on a part of it."""
    parts = node.get("hasPart")
    listed = parts if isinstance(parts, list) else [parts]
    values = [node.get("isAccessibleForFree")]
    values += [part.get("isAccessibleForFree") for part in listed[:MAX_LIST] if isinstance(part, dict)]
    read = {str(value).rsplit("/", 1)[-1].strip().lower() for value in values if value is not None}
    if read & {"false", "no", "0"}:
        return False
    return True if read & {"true", "yes", "1"} else None
