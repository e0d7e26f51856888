"""The hosts that a run asked: a row each, and a word about those that were read by their last rules."""

from collections.abc import Iterable, Iterator

from extract.gate import host_key
from flows.open_run import OpenRun
from transform.reasons import Reason, Stage
from transform.records import HostVisit, Link, Notice, Source


def host_records(run: OpenRun, jobs: Iterable[tuple[Link, Source]]) -> Iterator[HostVisit | Notice]:
    """Yield the rows of the hosts of a run."""
    owners = {host_key(url): source for source in run.assignment.sources for url in _addresses(source)}
    owners |= {host_key(link.url): source for link, source in jobs}
    for visit in run.client.visits():
        yield visit
        if visit.robots == "kept" and visit.host in owners:
            notice = _kept(run, visit, owners[visit.host])
            run.log.warning("%s: %s %s: %s", notice.source_id, notice.reason, notice.item_key, notice.detail)
            yield notice


def _kept(run: OpenRun, visit: HostVisit, source: Source) -> Notice:
    days = run.settings.http.robots_kept_seconds / 86_400
    return Notice(
        source_id=source.source_id,
        item_key=visit.host,
        stage=Stage.FETCH,
        reason=Reason.FETCH_ROBOTS_KEPT,
        detail="robots.txt was answered with an error; the host was read by the rules of"
        f" {visit.robots_read_at:%Y-%m-%d %H:%M} UTC, which count for {days:g} days",
        noticed_at=run.now(),
    )


def _addresses(source: Source) -> Iterator[str]:
    yield from (*source.feeds, *source.sitemaps, *source.lists)
    yield from (section.url for section in source.sections)
