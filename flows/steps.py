"""The steps of a run as plain functions: they work the same as Prefect tasks, on threads, and in a test."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from extract.mending import mend_archive
from extract.pages import reject_item
from flows.open_run import CODE_VERSION, Log, OpenRun
from flows.settings import Settings
from flows.summary import Summary, summarize
from load.boilerplate import learn_boilerplate
from load.checks import run_checks
from load.columns import Record
from load.loading import Loaded, load_parts
from load.parts import run_folders
from load.publish import publish
from load.runs import close_interrupted_runs, is_closed, settle_accounts
from load.warehouse import Warehouse, open_warehouse
from transform.reasons import Reason, Stage
from transform.records import Link, Outcome, Page, Reading, Rejection, Run, Sighting, Source, Status


@dataclass(frozen=True, slots=True)
class Fetched:
    """A link with the page it led to, or the reason why it led to none that has to be read."""

    link: Link
    source: Source
    page: Page | Rejection | Outcome
    """An outcome where the page is what it was."""
    is_sighted: bool
    """Whether the link was staged before it was fetched; a local file is met together with its content."""


@dataclass(slots=True)
class Counts:
    """What a batch gave: small enough for Prefect to show."""

    pages: int = 0
    articles: int = 0
    quotations: int = 0
    unchanged: int = 0
    """Pages that are what they were, and were not read again."""
    rejections: dict[str, int] = field(default_factory=dict)

    def count(self, result: Reading | Rejection | Outcome) -> None:
        """Count what one page gave."""
        if isinstance(result, Reading):
            self.articles += 1
            self.quotations += len(result.quotations)
        elif isinstance(result, Outcome):
            self.unchanged += 1
        else:
            self.rejections[result.reason] = self.rejections.get(result.reason, 0) + 1

    def __str__(self) -> str:
        """Put the counts into one line for the log."""
        lost = ", ".join(f"{reason} {n}" for reason, n in sorted(self.rejections.items()))
        unchanged = f", {self.unchanged} unchanged" if self.unchanged else ""
        return f"{self.pages} pages: {self.articles} articles, {self.quotations} quotations{unchanged}" + (
            f"; not read: {lost}" if lost else ""
        )


def source_failed(run: OpenRun, source: Source, error: Exception) -> Rejection:
    """Say that a source met a bug, in the log with its traceback; call it where the error is caught."""
    run.log.exception("%s: could not be read; the other sources go on", source.source_id)
    detail = f"{type(error).__name__}: {error}"
    return reject_item(source, source.source_id, Reason.SOURCE_FAILED, detail, run.now())


def read_batch(run: OpenRun, name: str, batch: Sequence[Fetched]) -> Counts:
    """Read a batch of pages in the reading processes and stage what they gave as one part.

    Running it again writes the same part again, so that it may be retried.
    """
    counts = Counts(pages=len(batch))
    records: list[Record | Reading] = []
    under_way = [_started(run, fetched) for fetched in batch]
    for fetched, reading in zip(batch, under_way, strict=True):
        if not fetched.is_sighted:
            records += [fetched.link, sighting_of(fetched.link, run.now())]
        if isinstance(fetched.page, Page):
            records.append(fetched.page)
        result = reading()
        records += [result] if isinstance(result, Outcome) else [result, outcome_of(fetched, result)]
        counts.count(result)
    stage(run, name, records)
    run.log.info("%s: %s", name, counts)
    return counts


def _started(run: OpenRun, fetched: Fetched) -> Callable[[], Reading | Rejection | Outcome]:
    """Have a page read, and return what waits for the result; that of a page that is what it was is there."""
    page = fetched.page
    if isinstance(page, Outcome):
        return lambda: page
    return run.readers.start(page, fetched.link, fetched.source)


def stage(run: OpenRun, name: str, records: Sequence[Record | Reading]) -> None:
    """Stage records as one part, with the index of what the archive stored so far.

    What is staged can be read again, whatever happens next: the archive brings it to the disk first.
    """
    index = run.archive.unnoted()
    run.folder.write_batch(name, [*records, *index])
    run.archive.note(index)


def sighting_of(link: Link, seen_at: datetime) -> Sighting:
    """Tell that a link was seen, for the accounts."""
    return Sighting(link_id=link.link_id, source_id=link.source_id, seen_at=seen_at)


def outcome_of(fetched: Fetched, result: Reading | Rejection) -> Outcome:
    """Tell how a link ended, for the accounts."""
    if isinstance(result, Reading):
        status, stage, reason, version_id = Status.READ, Stage.EXTRACT, None, result.article.version_id
        ended_at, not_before = result.article.captured_at, None
    else:
        status = Status.DEFERRED if result.is_retryable else Status.REJECTED
        stage, reason, version_id = result.stage, result.reason, None
        ended_at, not_before = result.rejected_at, result.not_before
    return Outcome(
        link_id=fetched.link.link_id,
        source_id=fetched.link.source_id,
        status=status,
        stage=stage,
        reason=reason,
        http_status=fetched.page.http_status,
        version_id=version_id,
        not_before=not_before,
        ended_at=ended_at,
    )


def closed_run(run: OpenRun, *, n_sources: int, n_failed: int) -> Run:
    """Make the row of a run that is over."""
    return Run(
        flow=run.assignment.flow,
        asked=run.assignment.asked,
        started_at=run.started_at,
        ended_at=run.now(),
        state="completed_with_failures" if n_failed else "completed",
        n_sources=n_sources,
        n_failed_sources=n_failed,
        code_version=CODE_VERSION,
        prefect_flow_run_id=run.prefect_flow_run_id,
    )


def waits_to_be_loaded(run: OpenRun) -> bool:
    """Tell whether an earlier run left something."""
    own = str(run.run_id)
    return any(folder.name != own for folder in run_folders(run.settings.staging))


def load_waiting(run: OpenRun) -> int:
    """Load what earlier runs left behind, and close those that were killed. Returns the number of parts."""
    with _open_warehouse(run) as warehouse:
        loaded = load_staged(warehouse, run.settings, run.log, run.now())
        for run_id in close_interrupted_runs(warehouse, run.settings.staging, run.now(), lambda dead: _mend(run, dead)):
            run.log.warning("run %s had been killed; what it had staged is loaded, the rest deferred", run_id)
    return loaded.n_parts


def _mend(run: OpenRun, dead_run_id: UUID) -> None:
    """Mend the archive of a run that was killed; what it had not told of its archive becomes a part of this run."""
    records: list[Record] = []
    try:
        for mended in mend_archive(run.settings.archive, dead_run_id):
            records += mended.records
            if mended.n_bytes_cut:
                run.log.warning("%s: %d bytes of a torn record were cut off", mended.path, mended.n_bytes_cut)
    except OSError as error:
        run.log.error("the archive of run %s could not be mended (%s)", dead_run_id, error.strerror or error)
    if records:
        run.folder.write_batch(f"mended-{dead_run_id}", records)


def load_run(run: OpenRun) -> Summary:
    """Load the parts, check the warehouse, publish it if no check fails, and sum the run up."""
    with _open_warehouse(run) as warehouse:
        load_staged(warehouse, run.settings, run.log, run.now())
        if n_learnt := learn_boilerplate(warehouse.connection, run.now()):
            run.log.info("%d paragraphs are furniture of their outlets: the next run takes them out", n_learnt)
        breaches = run_checks(warehouse.connection)
        is_published = not any(breach.severity == "fail" for breach in breaches)
        if is_published:
            publish(warehouse, run.settings.published)
        return summarize(warehouse.connection, run.run_id, breaches, is_published=is_published)


def _open_warehouse(run: OpenRun) -> AbstractContextManager[Warehouse]:
    settings = run.settings
    return open_warehouse(
        settings.warehouse,
        settings.lock,
        wait_seconds=settings.lock_wait_seconds,
        is_stopped=run.stopping.is_set,
    )


def load_staged(warehouse: Warehouse, settings: Settings, log: Log, now: datetime) -> Loaded:
    """Load every whole part; the links of a damaged one are deferred, if its run is over."""
    loaded = load_parts(warehouse, settings.staging, settings.parts, now)
    for part in loaded.corrupt_parts:
        log.error("%s", part)
        run_id = UUID(part.folder.parent.name)
        if is_closed(warehouse.connection, run_id):
            n_deferred = settle_accounts(warehouse.connection, run_id, now)
            log.error("%d links of run %s are deferred", n_deferred, run_id)
    return loaded
