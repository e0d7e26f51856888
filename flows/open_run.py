"""What a run holds open while it works: its staging folder, its archive, the HTTP client and the reading processes."""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib.metadata import version
from pathlib import Path
from uuid import UUID

from uuid6 import uuid7

from extract.archive import Archive, ArchiveError
from extract.client import Client
from extract.robots import KnownRobots
from flows.assignment import Assignment
from flows.readers import Readers, open_readers
from flows.secrets import collect_keys
from flows.settings import Settings
from load.boilerplate import known_boilerplate
from load.hosts import known_robots
from load.parts import RunFolder, StagingError
from load.query import open_published
from load.warehouse import WarehouseUnavailable
from transform.body.boilerplate import block_digest

Log = logging.Logger | logging.LoggerAdapter[logging.Logger]
Clock = Callable[[], datetime]

CODE_VERSION = version("onrecord")


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenRun:
    """An open run."""

    run_id: UUID
    """UUIDv7: ordered by time, unique even when the clock is set back."""
    assignment: Assignment
    started_at: datetime
    prefect_flow_run_id: UUID | None
    settings: Settings
    folder: RunFolder
    archive: Archive
    client: Client
    readers: Readers
    log: Log
    now: Clock
    stopping: threading.Event
    """Set when the run ends before its time: whoever waits for something gives up."""


@contextmanager
def open_run(
    assignment: Assignment, settings: Settings, log: Log, now: Clock, prefect_flow_run_id: UUID | None = None
) -> Iterator[OpenRun]:
    """Open a run. Raises ``load.parts.StagingError`` if its folder or its archive cannot be written."""
    run_id = UUID(bytes=uuid7().bytes)
    started_at = now()
    folder = RunFolder.create(settings.staging, run_id, assignment.flow, assignment.asked, started_at, CODE_VERSION)
    stopping = threading.Event()
    try:
        keys = collect_keys(assignment.wanted)
        for line in keys.missing:
            log.warning("%s; what needs it is left to a later run", line)
        with (
            Archive(settings.archive, run_id, started_at) as archive,
            Client(
                settings.http,
                now=now,
                keep=archive.store,
                keyrings=keys.keyrings,
                known_robots=_known_robots(settings, started_at),
            ) as client,
            open_readers(
                settings.workers,
                settings.page_seconds,
                CODE_VERSION,
                _known_boilerplate(settings.published),
                feed_seconds=settings.feed_seconds,
            ) as readers,
        ):
            yield OpenRun(
                run_id=run_id,
                assignment=assignment,
                started_at=started_at,
                prefect_flow_run_id=prefect_flow_run_id,
                settings=settings,
                folder=folder,
                archive=archive,
                client=client,
                readers=readers,
                log=log,
                now=now,
                stopping=stopping,
            )
    except ArchiveError as error:
        stopping.set()
        raise StagingError(f"STAGE_WRITE_FAILED: {error}; free space or repair the disk, then run again") from error
    except BaseException:
        stopping.set()
        raise
    finally:
        folder.close()


def _known_boilerplate(published: Path) -> dict[str, frozenset[str]]:
    """Return the digests of what each outlet is known to repeat; nothing, before there is a warehouse."""
    try:
        warehouse = open_published(published)
    except WarehouseUnavailable:
        return {}
    with closing(warehouse):
        return {outlet: frozenset(map(block_digest, texts)) for outlet, texts in known_boilerplate(warehouse).items()}


def _known_robots(settings: Settings, now: datetime) -> dict[str, KnownRobots]:
    """Return what earlier runs read of the hosts' robots.txt."""
    try:
        warehouse = open_published(settings.published)
    except WarehouseUnavailable:
        return {}
    since = now - timedelta(seconds=settings.http.robots_kept_seconds)
    with closing(warehouse):
        return {host: KnownRobots(text, read_at) for host, (text, read_at) in known_robots(warehouse, since).items()}
