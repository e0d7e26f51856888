"""Sources to links: every way to read an outlet, one after the other, each failing for itself alone."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from pathlib import Path

from extract.client import Client, Failure, Response, Stop
from extract.links import make_link, url_problem
from extract.listing import Entry, Listing
from extract.local import LocalError, read_local
from extract.pages import one_line, reject_item
from extract.polls import NOTHING, Asked, Memory, Remembered, answered, begin, failed, read
from extract.received import Parse, Received, parse_received
from extract.redact import redact
from extract.safe_xml import XmlError
from extract.sitemap_names import days_named
from extract.sitemaps import Index
from transform.ids import sha256
from transform.reasons import Reason, Stage
from transform.records import Link, Notice, PollStatus, Rejection, Section, Source, Via

__all__ = ["Discovery", "discover_links", "make_link"]

# An index may list every month since 1996; the sitemaps that changed last hold the news.
MOST_SITEMAPS = 50
_DEEPEST_INDEX = 3
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?!\d)", re.ASCII)
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
    asked: tuple[Asked, ...] = ()
    """What came of every feed, sitemap, section and list."""


@dataclass(slots=True)
class _Findings:
    source: Source
    client: Client
    now: datetime
    parse: Parse
    stop: Stop
    memory: Memory
    since: date | None
    until: date | None
    links: list[Link] = field(default_factory=list)
    rejections: list[Rejection] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)

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
    source: Source,
    client: Client,
    now: datetime,
    *,
    parse: Parse = parse_received,
    memory: Memory = NOTHING,
    stop: Stop | None = None,
    since: date | None = None,
    until: date | None = None,
) -> Discovery:
    """Find the links of a source in its feeds, sitemaps, sections and lists.

    Every sighting is a link: an address in two feeds comes twice, with two keys. A feed that cannot be read is a
    rejection without a link. Files and WARCs are not read here: they hold pages, not links. By ``memory`` some are not
    due, and others have not changed: they give no links. ``stop`` is set when the source has had its time: what was not
    read by then is deferred. A sitemap that changed last before the day ``since`` lists nothing that was published
    later, and is not asked for; those named for a month from ``since`` to ``until`` are read first, so that the limit
    on sitemaps does not cut them off.
    """
    findings = _Findings(source, client, now, parse, stop or Stop(), memory, since, until)
    for url in dict.fromkeys(source.feeds):
        _read_address(findings, url, Via.FEED)
    _read_sitemaps(findings, source.sitemaps)
    for section in dict.fromkeys(source.sections):
        _read_address(findings, section.url, Via.SECTION, section)
    for place in dict.fromkeys(source.lists):
        _read_list(findings, place)
    return Discovery(tuple(findings.links), tuple(findings.rejections), tuple(findings.notices), tuple(findings.asked))


def _read_address(findings: _Findings, url: str, via: Via, section: Section | None = None) -> Index | None:
    """Take what an address lists. What only an index of sitemaps gives is returned."""
    asked = begin(findings.source, url, via, section, findings.now)
    remembered = findings.memory.get(asked.feed_id, Remembered())
    if not remembered.is_due:
        findings.asked.append(asked)
        return None
    answer = _get(findings, url, via, remembered)
    asked = answered(asked, answer, remembered)
    if isinstance(answer, Failure):
        findings.rejections.append(_rejection(findings, url, answer))
    if isinstance(answer, Failure) or asked.status is not PollStatus.OK:
        findings.asked.append(asked)
        return None
    received = Received(via=via, url=answer.final_url, body=answer.body, content_type=answer.header("Content-Type"))
    return _take_received(
        findings, url, asked, received if section is None else replace(received, selector=section.selector)
    )


def _take_received(findings: _Findings, url: str, asked: Asked, received: Received) -> Index | None:
    n_before = len(findings.links)
    try:
        found = findings.parse(received)
    except XmlError as error:
        findings.reject(redact(url), error.reason, error.detail)
        findings.asked.append(failed(asked, error.reason))
        return None
    if isinstance(found, Listing):
        _take(findings, url, received.via, found)
    else:
        _say_of_index(findings, url, found)
    findings.asked.append(read(asked, found, frozenset(link.link_id for link in findings.links[n_before:])))
    return found if isinstance(found, Index) else None


def _read_list(findings: _Findings, place: str) -> None:
    if place.lower().startswith(("http://", "https://")):
        _read_address(findings, place, Via.LIST)
        return
    key = Path(place).absolute().as_uri()
    asked = begin(findings.source, key, Via.LIST, None, findings.now)
    try:
        body = read_local(Path(place), _LARGEST_LIST_BYTES)
    except LocalError as error:
        findings.reject(key, error.reason, error.detail)
        findings.asked.append(failed(asked, error.reason))
        return
    digest = sha256(body)
    # Asking nobody costs nothing: a local list is always due.
    is_unchanged = digest == findings.memory.get(asked.feed_id, Remembered()).payload_digest
    asked = replace(asked, status=PollStatus.UNCHANGED if is_unchanged else PollStatus.OK, payload_digest=digest)
    if is_unchanged:
        findings.asked.append(asked)
    else:
        _take_received(findings, key, asked, Received(via=Via.LIST, url=key, body=body))


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
            n_left = len({url, *(child for child, _ in waiting)} - seen)
            findings.notice(
                redact(above[0] if above else url),
                Reason.SITEMAP_CAPPED,
                f"{n_left} sitemaps were not read: at most {MOST_SITEMAPS} a source, {_DEEPEST_INDEX} levels deep",
            )
            return
        seen.add(url)
        index = _read_address(findings, url, Via.SITEMAP)
        if index is not None:
            waiting += [(child, (*above, url)) for child in _worth_reading(findings, url, index)]


def _worth_reading(findings: _Findings, url: str, index: Index) -> Sequence[str]:
    """Return the sitemaps of an index: without those too old for the days asked for, and those of these days first."""
    if findings.since is None and findings.until is None:
        return index.sitemaps
    kept = [child for child in index.sitemaps if not _is_before(index.lastmods.get(child, ""), findings.since)]
    if n_older := len(index.sitemaps) - len(kept):
        detail = f"{n_older} sitemaps were not read: they changed last before {findings.since}"
        findings.notice(redact(url), Reason.SITEMAP_CAPPED, detail)
    return sorted(kept, key=lambda child: _is_named_for_other_days(findings, child))


def _is_named_for_other_days(findings: _Findings, sitemap_url: str) -> bool:
    named = days_named(sitemap_url)
    if named is None:
        return False
    first, last = named
    return (findings.until is not None and first > findings.until) or (
        findings.since is not None and last < findings.since
    )


def _is_before(lastmod: str, day: date | None) -> bool:
    """Tell whether a W3C date lies before a day in every zone; one without its day does not say."""
    if day is None or not _DAY.match(lastmod):
        return False
    return lastmod[:10] < (day - timedelta(days=1)).isoformat()


def _say_of_index(findings: _Findings, url: str, index: Index) -> None:
    if index.problem:
        findings.notice(redact(url), Reason.FEED_PARTIAL, index.problem)
    if not index.sitemaps:
        findings.notice(redact(url), Reason.FEED_NO_ENTRIES, "it names no sitemap")


def _get(findings: _Findings, url: str, via: Via, remembered: Remembered) -> Response | Failure:
    stop = findings.stop
    answer: Response | Failure | None = None
    if not stop.is_set:
        source = findings.source
        answer = findings.client.get(
            url,
            delay_seconds=source.delay_seconds,
            accept=_ACCEPT[via],
            source=source,
            validators=remembered.validators,
            stop=stop,
        )
    if isinstance(answer, Failure) and stop.is_set:
        answer = None
    return answer or Failure(
        reason=Reason.FETCH_DEADLINE, detail="not read: its source had taken all the time it may take"
    )


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
        # A feed is wrong in its entry; who made a list, or a sitemap, is told what is wrong with the address.
        reason = Reason.ENTRY_BAD_LINK if via in (Via.FEED, Via.SECTION) else problem[0]
        findings.reject(item_key, reason, f"{redact(entry.url)[:200]!r} {problem[1]}")
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
