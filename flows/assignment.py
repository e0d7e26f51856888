"""What a run is to bring: a request, checked and turned into sources and links."""

import logging
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from extract.files import is_local_page
from extract.keyring import secrets_of
from extract.links import make_link, url_problem
from extract.literals import Literals, hide_literals
from extract.placeholders import names_in
from extract.redact import redact, without_secrets
from extract.source import SourceError, load_sources
from flows.days import ALL_DAYS, Days
from flows.request import IngestRequest, NightlyRequest, ReprocessRequest
from flows.secrets import Wanted, hide_request
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
    """Each with what is to be read of it in this run, and placeholders in place of secrets."""
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
    wanted: Wanted = field(default_factory=Wanted, repr=False)
    """Whose secrets the run needs."""


def nightly_assignment(request: NightlyRequest, settings: Settings) -> Assignment:
    """Assign the outlets of a folder. Raises ``RequestError`` or ``extract.source.SourceError``."""
    sources, literals = [], dict[str, str]()
    for source in _chosen_sources(request, settings):
        written = Literals(source.source_id)
        sources.append(hide_literals(source, written))
        literals |= written.values
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
        wanted=Wanted(sources=sources, literals=literals),
    )


def ingest_assignment(request: IngestRequest, settings: Settings, now: datetime) -> Assignment:
    """Assign what a person named. Raises ``RequestError`` if a file is missing or nothing was named."""
    request, literals = hide_request(request)
    _check_ingest(request)
    if request.paths and (request.since or request.until):
        _LOG.warning("files and archives are read whole: since and until choose among links of feeds and sitemaps")
    outlet, is_known = _outlet_named(request.outlet, settings)
    written = Literals(outlet.source_id)
    outlet = hide_literals(outlet, written)
    addresses = (*request.urls, *request.feeds, *request.sitemaps)
    _check_placeholders(addresses, outlet, literals)
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
        wanted=Wanted(
            sources=[outlet], addresses={outlet.source_id: addresses}, literals={**written.values, **literals}
        ),
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


def _check_placeholders(addresses: Sequence[str], outlet: Source, literals: Mapping[str, str]) -> None:
    """Raise ``RequestError`` for a placeholder that the outlet's file does not have.

    Whoever may start a run must not be able to have any variable of its environment sent to any server.
    """
    known = {name for _, name in secrets_of(outlet)} | set(literals)
    for url in addresses:
        for name in names_in(url):
            if name not in known:
                raise RequestError(
                    f"{redact(url)[:200]}: ${{{name}}} is no secret of a source's file; write it into the file of the"
                    " outlet and name that outlet"
                )


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
