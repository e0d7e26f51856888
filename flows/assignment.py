"""What a run is to bring: a request, checked and turned into sources and links."""

import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from extract.files import is_local_page
from extract.links import make_link, url_problem
from extract.redact import redact, without_secrets
from extract.source import SourceError, load_sources
from flows.days import ALL_DAYS, Days
from flows.request import IngestRequest, NightlyRequest, ReprocessRequest
from flows.settings import Settings
from transform.ids import sha256
from transform.records import Link, Source, Via

# Pages with this source were named one by one: their outlet is their own domain.
AD_HOC = "ingest"

_LOG = logging.getLogger("onrecord")


class RequestError(ValueError):
    """A request that cannot be met as it stands. Its text is one line that says what to change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """The work of one run."""

    flow: str
    asked: str
    """The request as JSON, without secrets."""
    sources: Sequence[Source]
    """Each with what is to be read of it in this run."""
    definitions: Sequence[Source]
    """The sources as the warehouse is to know them: what a person names once does not redefine an outlet."""
    given: Sequence[Link] = ()
    """Addresses named by a person: fetched whatever is known of them."""
    max_links: int
    """For each source."""
    takes_up_deferred: bool
    """Whether links that earlier runs deferred are tried again, and articles that are due looked at again."""
    rechecks_all: bool = False
    """Whether known articles that are listed are looked at again, due or not."""
    polls_all: bool = False
    """Whether feeds are asked that are not due."""
    days: Days = ALL_DAYS
    """Links to what is not known are fetched only if they may have been published on these days."""


def nightly_assignment(request: NightlyRequest, settings: Settings) -> Assignment:
    """Assign the outlets of a folder. Raises ``RequestError`` or ``extract.source.SourceError``."""
    sources = _chosen_sources(request, settings)
    return Assignment(
        flow="nightly",
        asked=request.model_dump_json(),
        sources=sources,
        definitions=[without_secrets(source) for source in sources],
        max_links=request.max_links,
        takes_up_deferred=True,
        rechecks_all=request.recheck_all,
        polls_all=request.all_feeds,
        days=Days(request.since, request.until),
    )


def ingest_assignment(request: IngestRequest, settings: Settings, now: datetime) -> Assignment:
    """Assign what a person named. Raises ``RequestError`` if a file is missing or nothing was named."""
    _check_ingest(request)
    if request.paths and (request.since or request.until):
        _LOG.warning("files and archives are read whole: since and until choose among links of feeds and sitemaps")
    outlet, is_known = _outlet_named(request.outlet, settings)
    shown = {name: tuple(map(redact, getattr(request, name))) for name in ("urls", "feeds", "sitemaps")}
    return Assignment(
        flow="ingest",
        asked=request.model_copy(update=shown).model_dump_json(),
        sources=[
            replace(
                outlet,
                feeds=request.feeds,
                sitemaps=request.sitemaps,
                sections=(),
                lists=(),
                files=request.paths,
                warcs=(),
            )
        ],
        definitions=[] if is_known else [outlet],
        given=[make_link(outlet, url, via=Via.LIST, found_in=None, found_at=now) for url in request.urls],
        max_links=request.max_links,
        takes_up_deferred=False,
        days=Days(request.since, request.until),
    )


def reprocess_assignment(request: ReprocessRequest, settings: Settings) -> Assignment:
    """Assign the archived pages. Raises ``RequestError`` if there is no warehouse that knows any."""
    if not settings.published.is_file():
        raise RequestError(f"{settings.published}: no warehouse yet, so there is nothing to read again")
    return Assignment(
        flow="reprocess",
        asked=request.model_dump_json(),
        sources=(),
        definitions=(),
        max_links=0,
        takes_up_deferred=False,
    )


def _chosen_sources(request: NightlyRequest, settings: Settings) -> Sequence[Source]:
    folder = Path(request.sources_folder) if request.sources_folder else settings.sources
    if not folder.is_dir():
        raise RequestError(f"{folder}: no such folder of source files; name one with --sources or ONRECORD_SOURCES")
    sources = load_sources(folder)
    unknown = set(request.only) - {source.source_id for source in sources}
    if unknown:
        raise RequestError(f"{folder}: no source named {', '.join(sorted(unknown))}")
    return [source for source in sources if not request.only or source.source_id in request.only]


def _check_ingest(request: IngestRequest) -> None:
    if not (request.urls or request.feeds or request.sitemaps or request.paths):
        raise RequestError("nothing to read: name an address, a feed, a file or a folder")
    for url in (*request.urls, *request.feeds, *request.sitemaps):
        if problem := url_problem(url):
            raise RequestError(f"{redact(url)[:200]}: {problem[1]}")
    check_paths([Path(path) for path in request.paths])


def check_paths(paths: Sequence[Path]) -> None:
    """Raise ``RequestError`` for a path that leads nowhere, or to a file of a kind that is not read."""
    for path in paths:
        try:
            path.stat()
        except (FileNotFoundError, ValueError) as error:  # ValueError: a NUL in the name
            raise RequestError(f"{path}: no such file or folder") from error
        except OSError as error:
            raise RequestError(f"{str(path)[:200]}: {(error.strerror or type(error).__name__).lower()}") from error
        if path.is_file() and not is_local_page(path):
            raise RequestError(f"{path}: not a kind of file that is read (.html .txt .jsonl .warc .wacz .zip .tar)")


def _outlet_named(outlet: str, settings: Settings) -> tuple[Source, bool]:
    """Return the source with that id or name, and whether there is a file of it; else a new one, or the ad-hoc one."""
    if not outlet:
        return Source(source_id=AD_HOC, outlet=""), False
    try:
        known = load_sources(settings.sources) if settings.sources.is_dir() else ()
    except SourceError as error:
        _LOG.warning("the source files are not used: %s", error)
        known = ()
    for source in known:
        if outlet in (source.source_id, source.outlet):
            return source, True
    plain = re.sub(r"[^a-z0-9]+", "-", outlet.lower()).strip("-")
    # A name in another script leaves nothing of itself.
    return Source(source_id=plain or f"outlet-{sha256(outlet.encode())[:8]}", outlet=outlet), False
