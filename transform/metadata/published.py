"""When an article was published and changed: candidates with their origin, then one choice."""

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from htmldate import find_date
from lxml.html import HtmlElement

from transform.markup import Markup
from transform.metadata.dates import Moment, parse_date
from transform.metadata.evidence import Candidate, by_trust
from transform.metadata.jsonld import LinkedArticle
from transform.reasons import Reason
from transform.records import Precision

PUBLISHED = "published_at"
MODIFIED = "modified_at"
_TRUST = (
    "json_ld", "meta", "itemprop", "meta_other", "time_published", "json_ld_page", "feed", "time_element", "url",
    "guess",
)  # fmt: skip
# Of these a finer value for the same day is taken over a coarser one from a more trusted place.
_FINER = frozenset(
    {"json_ld", "meta", "itemprop", "meta_other", "time_published", "json_ld_page", "feed", "time_element"}
)
_PUBLISHED_META = ("article:published_time", "og:article:published_time", "og:published_time")
_OTHER_META = (
    "datepublished", "date", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dc.date.created",
    "dcterms.created", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date",
    "publication_date", "citation_publication_date", "article.published", "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime", "rnews:datepublished", "article:published", "originalpublicationdate", "displaydate",
    "ptime", "date.created", "date.available", "article_date_original", "datecreated", "last-published",
)  # fmt: skip
_MODIFIED_META = (
    "article:modified_time", "og:article:modified_time", "og:updated_time", "article:updated_time", "datemodified",
    "dcterms.modified", "dc.date.modified", "last-modified", "lastmod", "date.modified", "revision_date",
)  # fmt: skip
_TIME_PUBLISHED = re.compile(
    r"publi|entry-date|post-?date|article-?date|\bdate\b|dateline|posted|created|erschien", re.IGNORECASE
)
_TIME_MODIFIED = re.compile(r"updat|modif|aktualis|edited", re.IGNORECASE)
_ASIDE = frozenset({"aside", "nav", "footer"})
_MOST_TIMES = 40
# "/2024/01/03/", "/2024-01-03-", "/20240103-", "/2024/jan/03/"
_URL_DATE = re.compile(
    r"(?:^|[/_.-])((?:19|20)\d{2})(?:[/_.-](\d{1,2}|[a-z]{3})[/_.-](\d{1,2})|(\d{2})(\d{2}))(?=$|"
    r"[/_.-])",
    re.IGNORECASE,
)
# Clocks of publishers and fetchers differ a little.
_SKEW = timedelta(hours=1)
_FARTHEST = timedelta(days=366 * 100)
_EARLIEST_GUESS = datetime(1995, 1, 1)  # noqa: DTZ001


@dataclass(frozen=True, slots=True, kw_only=True)
class Dating:
    """An article's dates as chosen, with everything they were chosen from."""

    published: Moment | None = None
    published_raw: str | None = None
    published_evidence: str | None = None
    published_at: datetime | None = None
    modified_at: datetime | None = None
    candidates: tuple[Candidate, ...] = ()
    chosen: tuple[Candidate, ...] = ()
    warnings: tuple[Reason, ...] = ()


def date_candidates(markup: Markup, article: LinkedArticle, url: str, hint: str | None) -> tuple[Candidate, ...]:
    """Every publication and modification date that the page, its address and its feed give."""
    meta = markup.meta
    found = [_published("json_ld", article.date_published), _modified("json_ld", article.date_modified)]
    found += [_published("meta", value) for value in meta.all(*_PUBLISHED_META)]
    found += [_published("meta_other", value) for value in meta.all(*_OTHER_META)]
    found += [_modified("meta", value) for value in meta.all(*_MODIFIED_META)]
    for page in markup.linked.articles:
        if page.is_page:
            found += [_published("json_ld_page", page.date_published), _modified("json_ld_page", page.date_modified)]
    found += _time_elements(markup.tree)
    found.append(_published("feed", hint))
    found.append(_published("url", url_date(url)))
    return tuple(candidate for candidate in found if candidate is not None)


def choose_dates(candidates: Sequence[Candidate], time_zone: str, fetched_at: datetime) -> Dating:
    """Choose the publication date: the most trusted readable one, made finer by others of the same day."""
    ranked = by_trust((found for found in candidates if found.field == PUBLISHED), _TRUST)
    parsed = [(found, _believable(found, time_zone, fetched_at)) for found in ranked]
    readable = [(found, moment) for found, moment in parsed if moment is not None]
    modified, modified_at = _choose_modified(candidates, time_zone, fetched_at)
    if not readable:
        return Dating(
            published_raw=ranked[0].value if ranked else None,
            published_evidence=ranked[0].origin if ranked else None,
            modified_at=modified_at,
            candidates=tuple(candidates),
            chosen=(modified,) if modified else (),
            warnings=(Reason.META_DATE_INVALID,) if ranked else (),
        )
    chosen, moment = _finest(readable)
    published_at = moment.at(time_zone)
    warnings = []
    if parsed[0][1] is None:
        warnings.append(Reason.META_DATE_INVALID)
    if chosen.origin == "guess":
        warnings.append(Reason.META_DATE_GUESSED)
    if published_at > fetched_at + _SKEW:
        warnings.append(Reason.META_DATE_FUTURE)
    return Dating(
        published=moment,
        published_raw=chosen.value,
        published_evidence=chosen.origin,
        published_at=published_at,
        modified_at=modified_at,
        candidates=tuple(candidates),
        chosen=tuple(found for found in (chosen, modified) if found),
        warnings=tuple(warnings),
    )


def guess_date(tree: HtmlElement, fetched_at: datetime) -> Candidate | None:
    """Guess the day from the page's visible text, as a last resort: htmldate's search, which can be wrong."""
    guessed = find_date(
        deepcopy(tree),
        original_date=True,
        min_date=_EARLIEST_GUESS,
        max_date=fetched_at.replace(tzinfo=None),
    )
    # A first of January is what the search makes of a bare year: "1995 ... 2010" in a text.
    return None if guessed is None or guessed.endswith("-01-01") else _published("guess", guessed)


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


def _time_elements(tree: HtmlElement) -> Iterator[Candidate]:
    """Dates of ``<time datetime>`` and of elements with an itemprop, outside asides, navigation and footers."""
    is_first = True
    for number, element in enumerate(tree.xpath("//time | //*[@itemprop='datePublished' or @itemprop='dateModified']")):
        if number >= _MOST_TIMES:
            return
        value = element.get("datetime") or element.get("content") or " ".join("".join(element.itertext()).split())
        if not value or element.tag == "meta" or any(parent.tag in _ASIDE for parent in element.iterancestors()):
            continue
        prop = element.get("itemprop") or ""
        names = f"{element.get('class') or ''} {prop} {'pubdate' if element.get('pubdate') is not None else ''}"
        if "datePublished" in prop:
            yield Candidate(field=PUBLISHED, origin="itemprop", value=value)
        elif "dateModified" in prop or _TIME_MODIFIED.search(names):
            yield Candidate(field=MODIFIED, origin="time_element", value=value)
        elif _TIME_PUBLISHED.search(names):
            yield Candidate(field=PUBLISHED, origin="time_published", value=value)
        elif is_first:
            is_first = False
            yield Candidate(field=PUBLISHED, origin="time_element", value=value)


def _believable(candidate: Candidate, time_zone: str, fetched_at: datetime) -> Moment | None:
    moment = parse_date(candidate.value)
    return moment if moment is not None and moment.at(time_zone) - fetched_at < _FARTHEST else None


def _finest(readable: Sequence[tuple[Candidate, Moment]]) -> tuple[Candidate, Moment]:
    """Take the most trusted date, or one for the same day that says more: a time, or a zone."""
    best = readable[0]
    for found, moment in readable[1:]:
        if found.origin in _FINER and moment.on == best[1].on and _fineness(moment) > _fineness(best[1]):
            best = (found, moment)
    return best


def _fineness(moment: Moment) -> tuple[bool, bool]:
    """Whether a time of day is known, and then whether its zone is."""
    has_time = moment.precision is not Precision.DAY
    return has_time, has_time and moment.offset_minutes is not None


def _choose_modified(
    candidates: Sequence[Candidate], time_zone: str, fetched_at: datetime
) -> tuple[Candidate | None, datetime | None]:
    for found in by_trust((found for found in candidates if found.field == MODIFIED), _TRUST):
        moment = _believable(found, time_zone, fetched_at)
        if moment is not None:
            return found, moment.at(time_zone)
    return None, None
