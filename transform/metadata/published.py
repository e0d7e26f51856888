"""When an article was published and changed: every date that its page, address and feed give, with its origin."""

import re
from datetime import date, datetime

from htmldate import find_date
from lxml.html import HtmlElement

from transform.markup import Markup
from transform.metadata.date_marks import MODIFIED, PUBLISHED, marked_dates
from transform.metadata.dates import parse_date
from transform.metadata.embedded_dates import embedded_date
from transform.metadata.evidence import Candidate
from transform.metadata.house_style import HouseStyle
from transform.metadata.jsonld import LinkedArticle
from transform.metadata.visible_dates import dated_lines, labelled_day

_PUBLISHED_META = ("article:published_time", "og:article:published_time", "og:published_time")
_OTHER_META = (
    "datepublished", "dc.date.issued", "dcterms.issued", "parsely-pub-date", "sailthru.date", "pubdate", "pub_date",
    "publishdate", "publish-date", "publish_date", "publication_date", "citation_publication_date", "article.published",
    "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "rnews:datepublished", "article:published",
    "originalpublicationdate", "displaydate", "ptime", "date.available", "article_date_original", "last-published",
)  # fmt: skip
# "date" is for some systems the day of the last change.
_DATE_META = (
    "date", "dc.date", "dcterms.date", "dc.date.created", "dcterms.created", "date.created", "datecreated",
)  # fmt: skip
_MODIFIED_META = (
    "article:modified_time", "og:article:modified_time", "og:updated_time", "article:updated_time", "datemodified",
    "dcterms.modified", "dc.date.modified", "last-modified", "lastmod", "date.modified", "revision_date",
)  # fmt: skip
# "/2024/01/03/", "/2024-01-03-", "/20240103-", "/2024/jan/03/"
_URL_DATE = re.compile(
    r"(?:^|[/_.-])((?:19|20)\d{2})(?:[/_.-](\d{1,2}|[a-z]{3})[/_.-](\d{1,2})|(\d{2})(\d{2}))(?=$|"
    r"[/_.-])",
    re.IGNORECASE,
)
_EARLIEST_GUESS = datetime(1995, 1, 1)  # noqa: DTZ001


def date_candidates(
    markup: Markup, article: LinkedArticle, title: str | None, url: str, hint: str | None
) -> tuple[Candidate, ...]:
    """Every publication and modification date that the page, its address and its feed give."""
    meta = markup.meta
    found = [_published("json_ld", article.date_published), _modified("json_ld", article.date_modified)]
    found += [_published("meta", value) for value in meta.all(*_PUBLISHED_META)]
    found += [_published("meta_other", value) for value in meta.all(*_OTHER_META)]
    found += [_published("meta_date", value) for value in meta.all(*_DATE_META)]
    found += [_modified("meta", value) for value in meta.all(*_MODIFIED_META)]
    for page in markup.linked.articles:
        if page.is_page:
            found += [_published("json_ld_page", page.date_published), _modified("json_ld_page", page.date_modified)]
    found += marked_dates(markup.tree, title)
    found.append(_published("feed", hint))
    found.append(_published("url", url_date(url)))
    return tuple(candidate for candidate in found if candidate is not None)


def seen_candidates(tree: HtmlElement, title: str | None, style: HouseStyle) -> tuple[Candidate, ...]:
    """Dates that only a reader sees, near the headline, and those in the page's scripts: a costlier search."""
    found = [
        _modified("visible", line.text) if line.is_update else _published("visible", line.text)
        for line in dated_lines(tree, title, style)
    ]
    found.append(_published("script", embedded_date(tree)))
    return tuple(candidate for candidate in found if candidate is not None)


def labelled_candidates(tree: HtmlElement, style: HouseStyle) -> tuple[Candidate, ...]:
    """The one day that the page anywhere calls the day of publication."""
    found = _published("visible", labelled_day(tree, style))
    return (found,) if found else ()


def guess_date(tree: HtmlElement, fetched_at: datetime) -> tuple[Candidate, ...]:
    """Guess the day from the page's visible text, as a last resort: htmldate's search, which can be wrong."""
    guessed = find_date(
        tree,  # searched in a copy
        original_date=True,
        min_date=_EARLIEST_GUESS,
        max_date=fetched_at.replace(tzinfo=None),
    )
    # A first of January is what the search makes of a bare year: "1995 ... 2010" in a text.
    found = None if guessed is None or guessed.endswith("-01-01") else _published("guess", guessed)
    return (found,) if found else ()


def url_date(url: str) -> str | None:
    """Return the day in an address's path as ISO 8601.

    >>> url_date("https://harbourpost.example/2024/jan/03/ferry-talks")
    '2024-01-03'
    """
    path = url.split("://", 1)[-1].partition("/")[2].split("?", 1)[0]
    match = _URL_DATE.search(f"/{path}")
    if match is None:
        return None
    year, month, day, short_month, short_day = match.groups()
    month, day = month or short_month, day or short_day
    if month.isalpha():
        named = parse_date(f"{day} {month} {year}")
        return named.on.isoformat() if named else None
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def _published(origin: str, value: str | None) -> Candidate | None:
    return Candidate(field=PUBLISHED, origin=origin, value=value) if value else None


def _modified(origin: str, value: str | None) -> Candidate | None:
    return Candidate(field=MODIFIED, origin=origin, value=value) if value else None
