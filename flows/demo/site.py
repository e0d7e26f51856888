"""What an outlet serves on one night: pages, the lists that lead to them, and the mishaps among them."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime
from urllib.parse import urlsplit

from flows.demo.articles import BlockKind, DemoArticle
from transform.reasons import Reason
from transform.records import Status, Via

_TRACKER = re.compile(r"^(?:utm_\w+|ref)=")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """An invented outlet, as its source file describes it."""

    source_id: str
    name: str
    country: str
    """A code that ISO 3166-1 leaves to its users, because the country is invented too."""
    language: str
    time_zone: str
    min_articles_per_day: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the server answers to a request for one address."""

    body: bytes
    content_type: str = "text/html; charset=utf-8"
    status: int = 200
    location: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mishap:
    """A link that leads to no article, as every outlet has some, and the code that reading it should end in."""

    path: str
    title: str
    published: datetime | None
    answer: Answer
    reason: Reason
    status: Status = Status.REJECTED


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of a feed, sitemap, section page or list: an address and what is said of it."""

    path: str
    """Below the outlet's address, with trackers if the list has them."""
    title: str
    published: datetime | date | None
    modified: datetime | None = None
    summary: str = ""
    authors: tuple[str, ...] = ()
    section: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A way in: where the links of an outlet stand."""

    via: Via
    path: str
    """Of a feed or section page its address; of a sitemap that of the index above it."""
    entries: tuple[Entry, ...]
    selector: str | None = None
    """CSS selector of the links, on a section page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """An outlet on one night."""

    outlet: Outlet
    base_url: str
    answers: dict[str, Answer]
    """By path, with the query where the outlet tells its pages apart by it."""
    listings: tuple[Listing, ...]
    mishaps: tuple[Mishap, ...]

    def answer(self, target: str) -> Answer | None:
        """Find what to answer to a request's target; trackers in its query do not count."""
        parts = urlsplit(target)
        query = "&".join(piece for piece in parts.query.split("&") if piece and not _TRACKER.match(piece))
        return self.answers.get(f"{parts.path}?{query}") or self.answers.get(parts.path)


def entry(article: DemoArticle, tracker: str = "") -> Entry:
    """Make the line that leads to an article."""
    address = article.redirected_from or article.path
    return Entry(
        path=f"{address}{'&' if '?' in address else '?'}{tracker}" if tracker else address,
        title=article.title,
        published=article.published,
        modified=article.modified,
        summary=article.summary,
        authors=article.authors,
        section=article.section,
    )


def mishap_entry(mishap: Mishap) -> Entry:
    """Make the line that leads to a mishap, which looks like any other."""
    return Entry(path=mishap.path, title=mishap.title, published=mishap.published)


def redirect(base_url: str, path: str) -> Answer:
    """Answer that a page has moved for good."""
    return Answer(status=301, location=f"{base_url}{path}", body=b"", content_type="text/plain")


def teaser(article: DemoArticle) -> DemoArticle:
    """Return the article as its page shows it: behind a paywall, its first paragraphs."""
    n_seen = 0
    shown = []
    for block in article.blocks:
        n_seen += block.kind is BlockKind.PARAGRAPH
        if n_seen > article.n_teaser_paragraphs:
            break
        shown.append(block)
    return replace(article, blocks=tuple(shown))
