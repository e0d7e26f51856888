"""Values of linked data: a text, a name, an address or a number out of whatever a page gives in its place."""

import re
from collections.abc import Mapping
from html import unescape
from itertools import islice
from typing import Any

from transform.text import one_line

ById = Mapping[str, dict[str, Any]]
"""The objects of a page that have an ``@id``: others point to them with it."""
MAX_LIST = 60
_MAX_TEXT = 5000
_TAG = re.compile(r"<[^<>]{1,300}>")


def types_of(node: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the types of an object without their namespace."""
    declared = node.get("@type")
    names = declared if isinstance(declared, list) else [declared]
    return tuple(name.rsplit("/", 1)[-1].strip() for name in names[:10] if isinstance(name, str))


def list_of(value: Any) -> list[Any]:
    """Return a list as it is, cut to a length that is no attack, and a value alone as a list of one."""
    return value[:MAX_LIST] if isinstance(value, list) else [] if value is None else [value]


def flat_of(value: Any) -> list[Any]:
    """Return a value as a list, lists in it and ``{"@list": [...]}`` opened, cut to a length that is no attack."""
    if isinstance(value, dict) and isinstance(value.get("@list"), list):
        value = value["@list"]
    inner = (one for part in list_of(value) for one in (part[:MAX_LIST] if isinstance(part, list) else [part]))
    return list(islice(inner, MAX_LIST))


def first_of(value: Any) -> Any:
    """Return the first value of a list; a value alone is its own first."""
    return value[0] if isinstance(value, list) and value else value


def text_of(value: Any) -> str | None:
    """A string as one line without markup; {"@value": ...} counts; everything else is nothing."""
    if isinstance(value, dict):
        value = value.get("@value")
    if not isinstance(value, str):
        return None
    value = value[:_MAX_TEXT]
    # Headlines come escaped twice: "Mayor &amp;amp; council".
    value = unescape(unescape(value)) if "&" in value else value
    return one_line(_TAG.sub(" ", value) if "<" in value else value) or None


def name_of(value: Any, by_id: ById) -> str | None:
    """Return the name of a thing that is given as a text, as an object or by its ``@id``."""
    value = first_of(value)
    if isinstance(value, dict):
        target = by_id.get(str(value.get("@id")), value)
        return text_of(target.get("alternateName")) or text_of(target.get("name"))
    return text_of(value)


def address_of(value: Any) -> str | None:
    """Return a web address that is given as a text or as an object."""
    value = first_of(value)
    if isinstance(value, dict):
        value = value.get("url") or value.get("@id")
    text = text_of(first_of(value))
    return text if text and text.lower().startswith(("http://", "https://", "/")) else None


def count_of(value: Any) -> int | None:
    """Return a number that is given as one or as a text."""
    text = str(value).strip()
    return int(text) if isinstance(value, (int, str)) and text.isascii() and text.isdigit() and len(text) < 8 else None
