"""A run from request to summary, whoever asked: a Prefect flow, a command, or a test."""

import logging
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from extract.files import is_local_page
from extract.links import make_link, url_problem
from extract.redact import redact
from extract.source import SourceError, load_sources
from flows.context import Log, open_run
from flows.launch import Advance, Launch, no_progress
from flows.pipeline import bring_in
from flows.request import IngestRequest, NightlyRequest
from flows.settings import Settings
from flows.summary import Summary
from transform.records import Source, Via

LOG = logging.getLogger("onrecord")

# Pages with this source were named one by one: their outlet is their own domain.
AD_HOC = "ingest"


class RequestError(ValueError):
    """A request that cannot be met as it stands. Its text is one line that says what to change."""


def run_nightly(
    request: NightlyRequest,
    settings: Settings,
    launch: Launch,
    *,
    log: Log = LOG,
    advance: Advance = no_progress,
    prefect_flow_run_id: UUID | None = None,
) -> Summary:
    """Bring every outlet of a folder up to date. Raises ``RequestError`` or ``extract.source.SourceError``."""
    sources = chosen_sources(request, settings)
    with open_run("nightly", request.model_dump_json(), settings, log, utc_now, prefect_flow_run_id) as context:
        return bring_in(context, sources, (), launch, advance, max_links=request.max_links)


def run_ingest(
    request: IngestRequest,
    settings: Settings,
    launch: Launch,
    *,
    log: Log = LOG,
    advance: Advance = no_progress,
    prefect_flow_run_id: UUID | None = None,
) -> Summary:
    """Read what a person named, once. Raises ``RequestError`` if a file is missing or nothing was named."""
    source = ad_hoc_source(request, settings)
    with open_run("ingest", request.model_dump_json(), settings, log, utc_now, prefect_flow_run_id) as context:
        given = [make_link(source, url, via=Via.LIST, found_in=None, found_at=context.now()) for url in request.urls]
        return bring_in(context, [source], given, launch, advance, max_links=request.max_links)


def utc_now() -> datetime:
    """Tell the time. The one place where a run asks for it."""
    return datetime.now(UTC)


def chosen_sources(request: NightlyRequest, settings: Settings) -> Sequence[Source]:
    """Load the sources that a nightly run is asked for."""
    folder = Path(request.sources_folder) if request.sources_folder else settings.sources
    if not folder.is_dir():
        raise RequestError(f"{folder}: no such folder of source files; name one with --sources or ONRECORD_SOURCES")
    sources = load_sources(folder)
    if not sources:
        raise RequestError(f"{folder}: no source files; add a TOML file for each outlet")
    unknown = set(request.only) - {source.source_id for source in sources}
    if unknown:
        raise RequestError(f"{folder}: no source named {', '.join(sorted(unknown))}")
    return [source for source in sources if not request.only or source.source_id in request.only]


def ad_hoc_source(request: IngestRequest, settings: Settings) -> Source:
    """Make the source that an ad-hoc request amounts to; a known outlet lends its zone, language and selectors."""
    if not (request.urls or request.feeds or request.sitemaps or request.paths):
        raise RequestError("nothing to read: name an address, a feed, a file or a folder")
    for url in (*request.urls, *request.feeds, *request.sitemaps):
        if problem := url_problem(url):
            raise RequestError(f"{redact(url)[:200]}: {problem[1]}")
    for path in request.paths:
        if not Path(path).exists():
            raise RequestError(f"{path}: no such file or folder")
        if Path(path).is_file() and not is_local_page(Path(path)):
            raise RequestError(f"{path}: not a kind of file that is read (.html .txt .jsonl .warc, also .gz)")
    return replace(
        _outlet_named(request.outlet, settings),
        feeds=request.feeds,
        sitemaps=request.sitemaps,
        sections=(),
        lists=(),
        files=request.paths,
        warcs=(),
    )


def _outlet_named(outlet: str, settings: Settings) -> Source:
    if not outlet:
        return Source(source_id=AD_HOC, outlet="")
    try:
        known = load_sources(settings.sources) if settings.sources.is_dir() else ()
    except SourceError as error:
        LOG.warning("the source files are not used: %s", error)
        known = ()
    named = [source for source in known if outlet in (source.source_id, source.outlet)]
    if named:
        return named[0]
    source_id = re.sub(r"[^a-z0-9]+", "-", outlet.lower()).strip("-")
    return Source(source_id=source_id or AD_HOC, outlet=outlet)
