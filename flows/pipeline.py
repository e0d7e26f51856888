"""The pipeline: discover, fetch, read, stage, load, check, publish. The same for every flow and every command."""

from collections.abc import Generator, Sequence
from contextlib import closing
from itertools import chain

from extract.discover import Discovery
from extract.fetch import fetch_pages
from flows.agenda import Agenda, make_agenda
from flows.batches import batches, finish_all
from flows.discovery import discover_all
from flows.feed_health import has_failed, known_feeds, with_health
from flows.hosts import host_records
from flows.launch import Advance, Launch
from flows.local_pages import local_pages
from flows.open_run import OpenRun
from flows.planning import Plan
from flows.rereading import read_beside
from flows.steps import (
    Fetched,
    closed_run,
    load_run,
    load_waiting,
    read_batch,
    sighting_of,
    stage,
    waits_to_be_loaded,
)
from flows.summary import Summary
from load.columns import Record
from transform.reasons import Reason
from transform.records import Notice, Poll, Rejection, Run, Source


def bring_in(run: OpenRun, launch: Launch, advance: Advance) -> Summary:
    """Do a run's assignment: everything from finding links to publishing the warehouse.

    Raises ``WarehouseUnavailable`` if another writer holds the warehouse for too long; what was read stays staged, and
    the next run loads it first.
    """
    if waits_to_be_loaded(run):
        launch("load what earlier runs left", load_waiting, run).result()
    feeds = known_feeds(run)
    found, polls = with_health(run, discover_all(run, launch, feeds.memory), feeds)
    agenda = make_agenda(run, found)
    _stage_discovered(run, found, agenda.plan, polls)
    if agenda.captures:
        read_beside(run, agenda.captures, launch)
    noticed = _read_all(run, agenda, launch, advance)
    hosts = host_records(run, agenda.plan.jobs)
    stage(run, "run", [*noticed, *hosts, _closed_run(run, found, polls, noticed)])
    summary = launch("load, check and publish", load_run, run).result()
    run.log.info("%s", summary.one_line())
    return summary


def _stage_discovered(
    run: OpenRun, found: Sequence[tuple[Source, Discovery]], plan: Plan, polls: Sequence[Poll]
) -> None:
    """Stage what is known before the first page is fetched: a run killed later still accounts for every link."""
    records: list[Record] = [*run.assignment.definitions, *polls]
    for source, discovery in found:
        if named := (*source.files, *source.warcs):
            run.log.info("%s: %d files and folders to read", source.source_id, len(named))
        records += [*discovery.rejections, *discovery.notices]
    if run.assignment.given:
        run.log.info("%d addresses named", len(run.assignment.given))
    for link in plan.links:
        records += [link, sighting_of(link, run.now())]
    records += [*plan.outcomes, *plan.notices]
    if n_outside := sum(outcome.reason == Reason.LINK_OUTSIDE_DATES for outcome in plan.outcomes):
        run.log.info("%d links are dated outside the days asked for, and are not fetched", n_outside)
    if plan.notices:
        n_more = len(plan.notices) - 1
        run.log.warning("%s%s", plan.notices[0].detail, f"; so have {n_more} more sources" if n_more else "")
    stage(run, "discovered", records)


def _read_all(run: OpenRun, agenda: Agenda, launch: Launch, advance: Advance) -> Sequence[Notice | Rejection]:
    """Fetch and read everything, batch by batch. Returns what was noticed about local files, and who failed."""
    noticed: list[Notice | Rejection] = []
    with closing(_fetched(run, agenda)) as fetched, closing(local_pages(run, noticed)) as local:
        numbered = enumerate(batches(chain(fetched, local), run.settings.batch_pages), start=1)
        started = (
            launch(f"read {(name := f'batch-{number:06d}')} ({len(batch)} pages)", read_batch, run, name, batch)
            for number, batch in numbered
        )
        finish_all(started, lambda n_done: advance(n_done, len(agenda.plan.jobs)))
    return noticed


def _fetched(run: OpenRun, agenda: Agenda) -> Generator[Fetched]:
    jobs = agenda.plan.jobs
    source_of = {link.link_id: source for link, source in jobs}
    n_threads = run.settings.fetch_threads
    for link, page in fetch_pages(jobs, run.client, run.archive, known=agenda.known, n_threads=n_threads):
        yield Fetched(link, source_of[link.link_id], page, is_sighted=True)


def _closed_run(
    run: OpenRun,
    found: Sequence[tuple[Source, Discovery]],
    polls: Sequence[Poll],
    noticed: Sequence[Notice | Rejection],
) -> Run:
    polls_of: dict[str, list[Poll]] = {}
    for poll in polls:
        polls_of.setdefault(poll.source_id, []).append(poll)
    failed = {
        source.source_id for source, discovery in found if has_failed(discovery, polls_of.get(source.source_id, ()))
    }
    n_failed = len(failed | {one.source_id for one in noticed if isinstance(one, Rejection)})
    return closed_run(run, n_sources=len(found), n_failed=n_failed)
