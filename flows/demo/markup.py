"""Small pieces of HTML that several outlets' templates share."""

import json
import re
from collections.abc import Iterable
from datetime import date, datetime
from html import escape

from flows.demo.articles import Block, DemoArticle

_LINK = re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)")
_EMPHASIS = re.compile(r"\*([^*]+)\*")


def html_text(markup: str) -> str:
    """Turn an article's simple markup into HTML.

    >>> html_text("R&D on the *Petrel*, [says she](/news/a)")
    'R&amp;D on the <em>Petrel</em>, <a href="/news/a">says she</a>'
    """
    linked = _LINK.sub(r'<a href="\2">\1</a>', escape(markup, quote=False))
    return _EMPHASIS.sub(r"<em>\1</em>", linked)


def script_json(value: object) -> str:
    """Write a value as JSON that can stand inside a script element."""
    return json.dumps(value, ensure_ascii=False, indent=1).replace("</", "<\\/")


def iso(moment: datetime | date | None) -> str:
    """Write a time as ISO 8601; nothing for no time."""
    return moment.isoformat() if moment else ""


def join_names(names: Iterable[str], conjunction: str) -> str:
    """Join names as a byline does.

    >>> join_names(["Ana", "Bo", "Cy"], "and")
    'Ana, Bo and Cy'
    """
    *most, last = names
    return f"{', '.join(most)} {conjunction} {last}" if most else last


def path_of(block: Block, articles: Iterable[DemoArticle]) -> str:
    """Find the address of the article that a promotion leads to; the front page if it is not out yet."""
    return next((article.path for article in articles if article.slug == block.note), "/")
