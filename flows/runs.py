"""A run from request to summary, whoever asked: a Prefect flow, a command, or a test."""

import logging
from datetime import UTC, datetime
from uuid import UUID

from flows.assignment import ingest_assignment, nightly_assignment, reprocess_assignment
from flows.launch import Advance, Launch, no_progress
from flows.open_run import Log, open_run
from flows.pipeline import bring_in
from flows.request import IngestRequest, NightlyRequest, ReprocessRequest, Request
from flows.rereading import read_again
from flows.settings import Settings
from flows.summary import Summary
from flows.upgrading import bring_published_up_to_date

LOG = logging.getLogger("onrecord")


def run_request(
    request: Request,
    settings: Settings,
    launch: Launch,
    *,
    log: Log = LOG,
    advance: Advance = no_progress,
    prefect_flow_run_id: UUID | None = None,
) -> Summary:
    """Do what is asked, from finding links, or archived pages, to publishing the warehouse.

    Raises ``RequestError`` or ``SourceError`` before anything is made, ``StagingError`` or ``WarehouseUnavailable``
    where the disk or another writer is in the way.
    """
    match request:
        case NightlyRequest():
            assignment = nightly_assignment(request, settings)
        case IngestRequest():
            assignment = ingest_assignment(request, settings, utc_now())
        case ReprocessRequest():
            assignment = reprocess_assignment(request, settings)
    bring_published_up_to_date(settings, log)
    with open_run(assignment, settings, log, utc_now, prefect_flow_run_id) as run:
        if isinstance(request, ReprocessRequest):
            return read_again(run, request, launch, advance)
        return bring_in(run, launch, advance)


def utc_now() -> datetime:
    """Tell the time. The one place where a run asks for it."""
    return datetime.now(UTC)
