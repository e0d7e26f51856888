"""Invented pages of differing templates, and the shortest way from one to what was read of it."""

from dataclasses import replace
from typing import Any

from tests.making import HARBOUR_POST, make_link, make_page
from transform.article import read_page
from transform.records import Article, Page, Reading, Rejection, Source

CODE_VERSION = "test"
AD_HOC = Source(source_id="ingest", outlet="Ad hoc")
PARAGRAPHS = (
    "The council of the harbour town voted on Monday to bring the night ferry back before the summer begins.",
    "“We have waited long enough,” said Ana Sousa, the mayor, after the vote. “The boats are ready to sail.”",
    "Joel Brandt, who runs the fishermen's union, called the decision late but right, and asked for lower fares.",
    "The ferry was stopped two years ago after a storm had damaged the pier and the road that leads to it.",
)
TEXT = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
BODY = "\n\n".join(PARAGRAPHS)
HEADLINE = "Night ferry to return before summer"


def html(body: str = TEXT, head: str = "", headline: str | None = HEADLINE) -> str:
    """Make a page in the plainest template: an article with a heading."""
    heading = f"<h1>{headline}</h1>" if headline else ""
    return (
        f"<!doctype html><html lang='en'><head><title>{headline} | The Harbour Post</title>{head}</head>"
        f"<body><header><nav><a href='/'>Home</a></nav></header>"
        f"<main><article>{heading}{body}</article></main></body></html>"
    )


def json_ld(content: str) -> str:
    """Wrap linked data in its script element."""
    return f'<script type="application/ld+json">{content}</script>'


def meta(**names: str) -> str:
    """Make meta tags; two underscores in a name stand for a colon."""
    tags = ((name.replace("__", ":"), value) for name, value in names.items())
    return "".join(f'<meta property="{name}" content="{value}">' for name, value in tags)


def read(page: str | bytes | Page, source: Source = HARBOUR_POST, **link: Any) -> Reading | Rejection:
    """Read a page as the source would."""
    made = page if isinstance(page, Page) else make_page(page)
    return read_page(made, replace(make_link(made.url), **link), source, CODE_VERSION)


def reading(page: str | bytes | Page, source: Source = HARBOUR_POST, **link: Any) -> Reading:
    """Read a page that must give an article."""
    result = read(page, source, **link)
    assert isinstance(result, Reading), result
    return result


def article(page: str | bytes | Page, source: Source = HARBOUR_POST, **link: Any) -> Article:
    """Read a page that must give an article, and return only that."""
    return reading(page, source, **link).article


def rejection(page: str | bytes | Page, source: Source = HARBOUR_POST) -> Rejection:
    """Read a page that must give none."""
    result = read(page, source)
    assert isinstance(result, Rejection), result
    return result
