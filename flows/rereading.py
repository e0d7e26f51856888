"""Archived pages read again with today's code, without the network: the flow ``reprocess``, and what others need."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta

from extract.kept_pages import kept_page
from extract.source import SourceError, load_sources
from flows.batches import batches, finish_all
from flows.launch import Advance, Launch, Pending
from flows.open_run import CODE_VERSION, OpenRun
from flows.request import ReprocessRequest
from flows.steps import Counts, Fetched, closed_run, load_run, load_waiting, outcome_of, sighting_of, waits_to_be_loaded
from flows.summary import Summary
from load.captures import Capture, Chosen, archived_captures, source_definitions
from load.columns import Record
from load.query import open_published
from transform.reasons import Reason, Stage
from transform.records import Page, Reading, Refusal, Rejection, Source

# The fault of the program or of the machine, and no verdict on the page.
_NO_VERDICT = frozenset({Reason.EXTRACT_TIMEOUT, Reason.EXTRACT_CRASH, Reason.EXTRACT_ERROR})
_UNREADABLE = frozenset({Reason.READ_GONE, Reason.WARC_CORRUPT_RECORD})


@dataclass(frozen=True, slots=True)
class Kept:
    """A capture with its page out of the archive, or the reason why it is not there."""

    capture: Capture
    source: Source
    page: Page | Rejection


@dataclass(slots=True)
class Unreadable:
    """Pages that the archive does not have, told in one line a file."""

    by_file: Counter[tuple[str, str]]
    source_ids: set[str]
    n_not_archived: int = 0

    def add(self, kept: Kept, rejection: Rejection) -> None:
        """Count one page."""
        if rejection.reason is Reason.READ_NOT_ARCHIVED:
            self.n_not_archived += 1
        elif rejection.reason in _UNREADABLE:
            why = "cannot be opened" if rejection.reason is Reason.READ_GONE else "is damaged"
            self.by_file[str(kept.capture.page.archive_path), why] += 1
            self.source_ids.add(kept.source.source_id)

    def tell(self, run: OpenRun) -> None:
        """Say it in the log."""
        for (path, why), n_pages in sorted(self.by_file.items()):
            run.log.error("%s: the archive file %s; %d pages of it are not read again", path, why, n_pages)
        if self.n_not_archived:
            run.log.warning("%d pages were never archived; they are not read again", self.n_not_archived)


def read_again(run: OpenRun, request: ReprocessRequest, launch: Launch, advance: Advance) -> Summary:
    """Read the archived pages that are asked for with today's code, load what is new, check and publish.

    Raises ``WarehouseUnavailable`` as a run that fetches does.
    """
    if waits_to_be_loaded(run):
        launch("load what earlier runs left", load_waiting, run).result()
    unreadable = Unreadable(Counter(), set())
    n_sources = _read_all(run, chosen_by(request), unreadable, launch, advance)
    unreadable.tell(run)
    n_failed = len(unreadable.source_ids)
    closed = closed_run(run, n_sources=n_sources, n_failed=n_failed)
    run.folder.write_batch("run", [closed])
    summary = launch("load, check and publish", load_run, run).result()
    run.log.info("%s", summary.one_line())
    return summary


def chosen_by(request: ReprocessRequest) -> Chosen:
    """Return which captures a request asks for; its days are days in UTC, the last one included."""
    return Chosen(
        since=datetime.combine(request.since, time(), UTC) if request.since else None,
        until=datetime.combine(request.until + timedelta(days=1), time(), UTC) if request.until else None,
        outlet=request.outlet,
        other_code_than=CODE_VERSION if request.only_other_code else None,
    )


def _read_all(run: OpenRun, chosen: Chosen, unreadable: Unreadable, launch: Launch, advance: Advance) -> int:
    """Read everything, batch by batch, and return from how many sources it came."""
    source_ids: set[str] = set()

    def started() -> Iterator[Pending[Counts]]:
        for number, batch in enumerate(batches(kept, run.settings.batch_pages), start=1):
            source_ids.update(one.source.source_id for one in batch)
            name = f"batch-{number:06d}"
            yield launch(f"read {name} again ({len(batch)} pages)", reread_batch, run, name, batch)

    with closing(open_published(run.settings.published)) as warehouse:
        sources = known_sources(run, source_definitions(warehouse))
        captures = archived_captures(warehouse, chosen)
        kept = (_kept(run, capture, _source_of(capture, sources), unreadable) for capture in captures)
        finish_all(started(), lambda n_done: advance(n_done, 0))
    return len(source_ids)


def known_sources(run: OpenRun, defined: Mapping[str, Source]) -> Mapping[str, Source]:
    """Return the sources as their files define them today, and those without a file as the warehouse knows them."""
    try:
        files = load_sources(run.settings.sources) if run.settings.sources.is_dir() else ()
    except SourceError as error:
        run.log.warning("the source files are not used: %s", error)
        files = ()
    return {**defined, **{source.source_id: source for source in files}}


def _kept(run: OpenRun, capture: Capture, source: Source, unreadable: Unreadable) -> Kept:
    """Take the page of a capture out of the archive."""
    kept = Kept(capture, source, kept_page(run.settings.archive, capture.link, capture.page, run.now()))
    if isinstance(kept.page, Rejection):
        unreadable.add(kept, kept.page)
    return kept


def _source_of(capture: Capture, sources: Mapping[str, Source]) -> Source:
    source_id = capture.link.source_id
    return sources.get(source_id) or Source(source_id=source_id, outlet=source_id)


def reread_batch(run: OpenRun, name: str, batch: Sequence[Kept]) -> Counts:
    """Read a batch of archived pages and stage what they gave, with its accounts, as one part."""
    counts = Counts(pages=len(batch))
    records: list[Record | Reading] = []
    for kept, result in _results(run, batch):
        counts.count(result)
        fetched = Fetched(kept.capture.link, kept.source, kept.page, is_sighted=False)
        # No server was asked, and what a page once gave is no matter of today's accounts.
        outcome = replace(outcome_of(fetched, result), http_status=None, ended_at=run.now())
        records += [fetched.link, sighting_of(fetched.link, run.now()), result, outcome, *_refusal(kept, result)]
    run.folder.write_batch(name, records)
    run.log.info("%s: %s", name, counts)
    return counts


def read_beside(run: OpenRun, captures: Sequence[tuple[Capture, Source]], launch: Launch) -> None:
    """Read what was read otherwise of articles that are fetched again, so that their versions can be compared.

    No link led there, so it has no accounts. Its parts are loaded before those of the pages that are fetched.
    """
    unreadable = Unreadable(Counter(), set())
    kept = (_kept(run, capture, source, unreadable) for capture, source in captures)
    for number, batch in enumerate(batches(kept, run.settings.batch_pages), start=1):
        # "again" comes before "batch" in the order of names, in which parts are loaded.
        name = f"again-{number:06d}"
        launch(f"read {name} ({len(batch)} pages that were read otherwise)", reread_beside, run, name, batch).result()
    unreadable.tell(run)


def reread_beside(run: OpenRun, name: str, batch: Sequence[Kept]) -> Counts:
    """Read a batch of archived pages and stage what they gave without accounts."""
    counts = Counts(pages=len(batch))
    records: list[Record | Reading] = []
    for kept, result in _results(run, batch):
        counts.count(result)
        records += [result] if isinstance(result, Reading) else _refusal(kept, result)
    run.folder.write_batch(name, records)
    run.log.info("%s: %s", name, counts)
    return counts


def _results(run: OpenRun, batch: Sequence[Kept]) -> Iterator[tuple[Kept, Reading | Rejection]]:
    under_way = [run.readers.start(kept.page, kept.capture.link, kept.source) for kept in batch]
    for kept, reading in zip(batch, under_way, strict=True):
        result = reading()
        yield kept, replace(result, rejected_at=run.now()) if isinstance(result, Rejection) else result


def _refusal(kept: Kept, result: Reading | Rejection) -> tuple[Refusal, ...]:
    """Tell that what was an article is none for today's code; not of a page that could not be read."""
    capture_id, article_id = kept.capture.capture_id, kept.capture.article_id
    if not isinstance(result, Rejection) or capture_id is None or article_id is None:
        return ()
    if result.stage not in (Stage.PARSE, Stage.EXTRACT) or result.reason in _NO_VERDICT:
        return ()
    return (
        Refusal(
            capture_id=capture_id,
            article_id=article_id,
            code_version=CODE_VERSION,
            stage=result.stage,
            reason=result.reason,
            refused_at=result.rejected_at,
        ),
    )
