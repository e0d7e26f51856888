"""Dates in a page's scripts: what its own programs know of the article."""

import re

from lxml.html import HtmlElement

from transform.metadata.dates import parse_date

# {"publishedDate":"2024-01-03T10:15:00Z"}, \"pub_date\":1704276900, 'publish_date': '2024-01-03 10:15'
_KEYED = re.compile(
    r"[\"'](?:date_?published|(?:first_?)?publi(?:shed|cation|sh)_?(?:date|at|time|on)?|pub_?date|date_?publication)\\?"
    r"[\"']\s{0,4}:\s{0,4}\\?[\"']?(\d[\w:.+ -]{7,34})",
    re.IGNORECASE,
)
_MOST_CHARACTERS = 2_000_000


def embedded_date(tree: HtmlElement) -> str | None:
    """Return the publication date that scripts name, if they name one day only: lists of articles name many."""
    printed: dict[str, str] = {}
    for script in tree.iter("script"):
        text = script.text
        if text and "ld+json" not in (script.get("type") or "").lower():
            for match in _KEYED.finditer(text[:_MOST_CHARACTERS]):
                moment = parse_date(match.group(1))
                if moment is not None:
                    printed.setdefault(moment.on.isoformat(), match.group(1))
    return next(iter(printed.values())) if len(printed) == 1 else None
