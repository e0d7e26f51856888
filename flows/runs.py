"""A run from request to summary, whoever asked: a Prefect flow, a command, or a test."""

import logging
from datetime import UTC, datetime
from uuid import UUID

from flows.assignment import ingest_assignment, nightly_assignment
from flows.launch import Advance, Launch, no_progress
from flows.open_run import Log, open_run
from flows.pipeline import bring_in
from flows.request import IngestRequest, NightlyRequest
from flows.settings import Settings
from flows.summary import Summary

LOG = logging.getLogger("onrecord")


def run_request(
    request: NightlyRequest | IngestRequest,
    settings: Settings,
    launch: Launch,
    *,
    log: Log = LOG,
    advance: Advance = no_progress,
    prefect_flow_run_id: UUID | None = None,
) -> Summary:
    """Do what is asked, from finding links to publishing the warehouse.

    Raises ``RequestError`` or ``SourceError`` before anything is made, ``StagingError`` or ``WarehouseUnavailable``
    where the disk or another writer is in the way.
    """
    match request:
        case NightlyRequest():
            assignment = nightly_assignment(request, settings)
        case IngestRequest():
            assignment = ingest_assignment(request, settings, utc_now())
    with open_run(assignment, settings, log, utc_now, prefect_flow_run_id) as run:
        return bring_in(run, launch, advance)


def utc_now() -> datetime:
    """Tell the time. The one place where a run asks for it."""
    return datetime.now(UTC)
