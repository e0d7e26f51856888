"""Meta tags: everything a page's head says of itself, by lower-case name, in order."""

from collections.abc import Mapping
from dataclasses import dataclass

from lxml.html import HtmlElement

from transform.text import one_line

# A longer value is no metadata but somebody's attack or accident; longer ones are cut and the page says so.
MAX_VALUE_CHARACTERS = 5000
_MOST_VALUES = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta:
    """The meta tags of a page."""

    values: Mapping[str, tuple[str, ...]]
    canonical_url: str | None
    """As printed in ``<link rel=canonical>`` or ``og:url``."""
    language: str | None
    """The ``lang`` of the page."""
    is_trimmed: bool
    """Whether a value was cut or left out for its size or number."""

    def first(self, *names: str) -> str | None:
        """Return the first value under the first of these names that has one."""
        return next((value for name in names for value in self.values.get(name, ()) if value), None)

    def all(self, *names: str) -> tuple[str, ...]:
        """Return every value under these names, in the names' order."""
        return tuple(value for name in names for value in self.values.get(name, ()) if value)


def read_meta(tree: HtmlElement) -> Meta:
    """Read ``<meta name|property|itemprop|http-equiv content>``, the canonical link and the language."""
    values: dict[str, list[str]] = {}
    is_trimmed = False
    for number, element in enumerate(tree.iter("meta")):
        if number >= _MOST_VALUES:
            is_trimmed = True
            break
        # "value" is no attribute of a meta tag, but saved pages have it in place of "content", and it can be read.
        content = element.get("content") or element.get("value")
        names = element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv")
        if not content or not names:
            continue
        is_trimmed = is_trimmed or len(content) > MAX_VALUE_CHARACTERS
        for name in names.lower().split()[:4]:
            values.setdefault(name, []).append(one_line(content[:MAX_VALUE_CHARACTERS]))
    return Meta(
        values={name: tuple(found) for name, found in values.items()},
        canonical_url=_canonical(tree) or next(iter(values.get("og:url", ())), None),
        language=tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or tree.get("xml:lang"),
        is_trimmed=is_trimmed,
    )


def _canonical(tree: HtmlElement) -> str | None:
    for element in tree.iter("link"):
        if "canonical" in (element.get("rel") or "").lower().split() and element.get("href"):
            return one_line(element.get("href"))
    return None
