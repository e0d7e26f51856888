"""What a run holds open while it works: its staging folder, its archive, the HTTP client and the reading processes."""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version
from uuid import UUID

from uuid6 import uuid7

from extract.archive import Archive, ArchiveError
from extract.client import Client
from flows.readers import Readers, open_readers
from flows.settings import Settings
from load.parts import RunFolder, StagingError

Log = logging.Logger | logging.LoggerAdapter[logging.Logger]
Clock = Callable[[], datetime]

CODE_VERSION = version("onrecord")


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """An open run."""

    run_id: UUID
    """UUIDv7: ordered by time, unique even when the clock is set back."""
    flow: str
    asked: str
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
    flow: str, asked: str, settings: Settings, log: Log, now: Clock, prefect_flow_run_id: UUID | None = None
) -> Iterator[Context]:
    """Open a run. Raises ``load.parts.StagingError`` if its folder or its archive cannot be written."""
    run_id = UUID(bytes=uuid7().bytes)
    started_at = now()
    folder = RunFolder.create(settings.staging, run_id, flow, asked, started_at, CODE_VERSION)
    stopping = threading.Event()
    try:
        with (
            Archive(settings.archive, run_id, started_at) as archive,
            Client(settings.http, now=now) as client,
            open_readers(settings.workers, settings.page_seconds, CODE_VERSION) as readers,
        ):
            yield Context(
                run_id=run_id,
                flow=flow,
                asked=asked,
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
