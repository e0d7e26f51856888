"""What linked data says around an article: its picture, its rights, its live entries, and the way to its page."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from transform.metadata.linked_values import (
    MAX_LIST,
    ById,
    address_of,
    count_of,
    first_of,
    list_of,
    text_of,
    types_of,
)

MAX_UPDATES = 1000
_MAX_UPDATE = 50_000
_PICTURE_FILE = re.compile(r"\.(?:jpe?g|png|webp|gif|avif)(?:$|\?)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedImage:
    """A picture as linked data gives it."""

    url: str
    caption: str | None = None
    credit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedUpdate:
    """One entry of a live blog."""

    headline: str | None
    published: str | None
    """As printed."""
    body: str
    """As declared, perhaps with markup in it."""


def image_of(value: Any, by_id: ById) -> LinkedImage | None:
    """Read the first picture: an address, an ImageObject, or a reference to one."""
    value = first_of(value)
    if not isinstance(value, dict):
        address = address_of(value)
        return LinkedImage(url=address) if address else None
    # {"@id": "https://harbourpost.example/ferry#image"} is an address of the page, not of a picture.
    target = by_id.get(str(value.get("@id")), value)
    address = address_of(target.get("contentUrl")) or address_of(target.get("url"))
    if address is None and _PICTURE_FILE.search(str(target.get("@id"))):
        address = address_of(target.get("@id"))
    if address is None:
        return None
    makers = (_called(target.get(key), by_id) for key in ("copyrightHolder", "creator", "author"))
    return LinkedImage(
        url=address,
        caption=text_of(target.get("caption")) or text_of(target.get("description")),
        credit=text_of(target.get("creditText"))
        or text_of(target.get("copyrightNotice"))
        or next((maker for maker in makers if maker), None),
    )


def rights_of(node: Mapping[str, Any], by_id: ById) -> str | None:
    """Read the copyright notice, or put holder and year in its place."""
    notice = text_of(node.get("copyrightNotice"))
    holder = _called(node.get("copyrightHolder"), by_id)
    if notice or not holder:
        return notice
    year = count_of(first_of(node.get("copyrightYear")))
    return f"© {year} {holder}" if year else f"© {holder}"


def updates_of(node: Mapping[str, Any]) -> tuple[LinkedUpdate, ...]:
    """Read the entries of a LiveBlogPosting that have a text."""
    declared = node.get("liveBlogUpdate")
    entries = declared[:MAX_UPDATES] if isinstance(declared, list) else list_of(declared)
    found = []
    for entry in entries:
        body = entry.get("articleBody") if isinstance(entry, dict) else None
        if isinstance(body, str) and body.strip():
            found.append(
                LinkedUpdate(
                    headline=text_of(entry.get("headline")),
                    published=text_of(entry.get("datePublished")),
                    body=body[:_MAX_UPDATE],
                )
            )
    return tuple(found)


def breadcrumbs_of(nodes: Iterable[Mapping[str, Any]]) -> tuple[str, ...]:
    """Read the names of the first BreadcrumbList in their order."""
    for node in nodes:
        if "BreadcrumbList" not in types_of(node):
            continue
        items = [item for item in list_of(node.get("itemListElement"))[:MAX_LIST] if isinstance(item, dict)]
        places = [(count_of(item.get("position")) or 0, item) for item in items]
        names = (_crumb(item) for _, item in sorted(places, key=lambda place: place[0]))
        return tuple(name for name in names if name)
    return ()


def _called(value: Any, by_id: ById) -> str | None:
    value = first_of(value)
    target = by_id.get(str(value.get("@id")), value) if isinstance(value, dict) else value
    return text_of(first_of(target.get("name"))) if isinstance(target, dict) else text_of(target)


def _crumb(item: Mapping[str, Any]) -> str | None:
    target = item.get("item")
    return text_of(item.get("name")) or (text_of(target.get("name")) if isinstance(target, dict) else None)
