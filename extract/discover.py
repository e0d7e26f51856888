"""Sources to links: every way to read an outlet, one after the other, each failing for itself alone."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from extract.client import Client, Failure, Response, Stop
from extract.links import make_link, url_problem
from extract.listing import Entry, Listing
from extract.local import LocalError, read_local
from extract.pages import one_line, reject_item
from extract.received import Parse, Received, parse_received
from extract.redact import redact
from extract.safe_xml import XmlError
from extract.sitemaps import Index
from transform.reasons import Reason, Stage
from transform.records import Link, Notice, Rejection, Section, Source, Via

__all__ = ["Discovery", "discover_links", "make_link"]

# An index may list every month since 1996; the sitemaps that changed last hold the news.
MOST_SITEMAPS = 50
_DEEPEST_INDEX = 3
_LARGEST_LIST_BYTES = 200_000_000

ACCEPT_XML = (
    "application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,text/xml;q=0.9,*/*;q=0.1"
)
_ACCEPT = {
    Via.FEED: ACCEPT_XML,
    Via.SITEMAP: ACCEPT_XML,
    Via.SECTION: "text/html,*/*;q=0.1",
    Via.LIST: "text/plain,text/csv,application/x-ndjson,*/*;q=0.1",
}


@dataclass(frozen=True, slots=True)
class Discovery:
    """What a source brought: links to fetch, what could not be read, and what is doubtful."""

    links: tuple[Link, ...]
    rejections: tuple[Rejection, ...]
    notices: tuple[Notice, ...]


@dataclass(slots=True)
class _Findings:
    source: Source
    client: Client
    now: datetime
    parse: Parse
    stop: Stop
    links: list[Link] = field(default_factory=list)
    rejections: list[Rejection] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)

    def reject(self, item_key: str, reason: Reason, detail: str) -> None:
        self.rejections.append(reject_item(self.source, item_key, reason, detail, self.now))

    def notice(self, item_key: str, reason: Reason, detail: str) -> None:
        self.notices.append(
            Notice(
                source_id=self.source.source_id,
                item_key=item_key,
                stage=Stage.DISCOVER,
                reason=reason,
                detail=one_line(detail),
                noticed_at=self.now,
            )
        )


def discover_links(
    source: Source, client: Client, now: datetime, *, parse: Parse = parse_received, stop: Stop | None = None
) -> Discovery:
    """Find the links of a source in its feeds, sitemaps, sections and lists.

    Every sighting is a link: an address in two feeds comes twice, with two keys. A feed that cannot be read is a
    rejection without a link. Files and WARCs are not read here: they hold pages, not links. ``stop`` is set when the
    source has had its time: what was not read by then is deferred.
    """
    findings = _Findings(source, client, now, parse, stop or Stop())
    for url in source.feeds:
        _read_listing(findings, url, Via.FEED)
    _read_sitemaps(findings, source.sitemaps)
    for section in source.sections:
        _read_listing(findings, section.url, Via.SECTION, section)
    for place in source.lists:
        _read_list(findings, place)
    return Discovery(tuple(findings.links), tuple(findings.rejections), tuple(findings.notices))


def _read_listing(findings: _Findings, url: str, via: Via, section: Section | None = None) -> Index | None:
    """Take what an address lists. What only an index of sitemaps gives is returned."""
    answer = _get(findings, url, _ACCEPT[via])
    if answer is None:
        return None
    received = Received(via=via, url=answer.final_url, body=answer.body, content_type=answer.header("Content-Type"))
    return _take_received(findings, url, received if section is None else replace(received, selector=section.selector))


def _take_received(findings: _Findings, url: str, received: Received) -> Index | None:
    try:
        found = findings.parse(received)
    except XmlError as error:
        findings.reject(redact(url), error.reason, error.detail)
        return None
    if isinstance(found, Index):
        _say_of_index(findings, url, found)
        return found
    _take(findings, url, received.via, found)
    return None


def _read_list(findings: _Findings, place: str) -> None:
    if place.lower().startswith(("http://", "https://")):
        _read_listing(findings, place, Via.LIST)
        return
    key = Path(place).absolute().as_uri()
    try:
        body = read_local(Path(place), _LARGEST_LIST_BYTES)
    except LocalError as error:
        findings.reject(key, error.reason, error.detail)
    else:
        _take_received(findings, key, Received(via=Via.LIST, url=key, body=body))


def _read_sitemaps(findings: _Findings, sitemaps: Iterable[str]) -> None:
    """Read sitemaps and what their indexes list; an index that leads back to itself is read once."""
    waiting: list[tuple[str, tuple[str, ...]]] = [(url, ()) for url in sitemaps]
    seen: set[str] = set()
    while waiting:
        url, above = waiting.pop(0)
        if url in above:
            findings.reject(redact(url), Reason.SITEMAP_CYCLE, "the sitemap index leads back to itself")
            continue
        if url in seen:
            continue
        if len(seen) == MOST_SITEMAPS or len(above) > _DEEPEST_INDEX:
            n_left = 1 + len(waiting)
            findings.notice(
                redact(above[0] if above else url),
                Reason.SITEMAP_CAPPED,
                f"{n_left} sitemaps were not read: at most {MOST_SITEMAPS} a source, {_DEEPEST_INDEX} levels deep",
            )
            return
        seen.add(url)
        index = _read_listing(findings, url, Via.SITEMAP)
        if index is not None:
            waiting += [(child, (*above, url)) for child in index.sitemaps]


def _say_of_index(findings: _Findings, url: str, index: Index) -> None:
    if index.problem:
        findings.notice(redact(url), Reason.FEED_PARTIAL, index.problem)
    if not index.sitemaps:
        findings.notice(redact(url), Reason.FEED_NO_ENTRIES, "it names no sitemap")


def _get(findings: _Findings, url: str, accept: str) -> Response | None:
    stop = findings.stop
    answer: Response | Failure | None = None
    if not stop.is_set:
        answer = findings.client.get(url, delay_seconds=findings.source.delay_seconds, accept=accept, stop=stop)
    if isinstance(answer, Response):
        return answer
    if answer is None or stop.is_set:
        answer = Failure(reason=Reason.FETCH_DEADLINE, detail="not read: its source had taken all the time it may take")
    findings.rejections.append(_rejection(findings, url, answer))
    return None


def _rejection(findings: _Findings, url: str, failure: Failure) -> Rejection:
    return replace(
        reject_item(findings.source, redact(url), failure.reason, failure.detail, findings.now),
        not_before=failure.not_before,
        n_attempts=failure.n_attempts,
        http_status=failure.http_status,
        limit_name=failure.limit_name,
        limit_value=failure.limit_value,
        measured_value=failure.measured_value,
    )


def _take(findings: _Findings, url: str, via: Via, listing: Listing) -> None:
    """Turn what a feed, sitemap, section or list holds into links, and say what is wrong with the rest."""
    key = redact(url)
    capped = Reason.SITEMAP_CAPPED if via is Via.SITEMAP else Reason.FEED_CAPPED
    if listing.problem:
        detail = f"repaired, and perhaps not whole: {listing.problem}"
        findings.notice(key, Reason.FEED_PARTIAL, detail)
    if listing.next_url:
        findings.notice(key, Reason.FEED_PARTIAL, f"older entries are not read: see {redact(listing.next_url)[:300]}")
    if not listing.entries:
        findings.notice(key, Reason.FEED_NO_ENTRIES, "it lists nothing")
    if listing.n_dropped:
        n_entries = len(listing.entries)
        findings.notice(key, capped, f"{listing.n_dropped:,} entries after the first {n_entries:,} were not read")
    for entry in listing.entries:
        _take_entry(findings, url, via, entry)


def _take_entry(findings: _Findings, url: str, via: Via, entry: Entry) -> None:
    item_key = f"{redact(url)}#{entry.number}"
    if entry.url is None:
        findings.reject(item_key, Reason.ENTRY_NO_LINK, f"no address; title: {(entry.title or '-')[:100]!r}")
        return
    problem = url_problem(entry.url)
    if problem:
        findings.reject(item_key, Reason.ENTRY_BAD_LINK, f"{redact(entry.url)[:200]!r} {problem[1]}")
        return
    findings.links.append(
        make_link(
            findings.source,
            entry.url,
            via=via,
            found_in=url,
            found_at=findings.now,
            title=entry.title,
            published=entry.published,
        )
    )
