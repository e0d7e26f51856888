"""Commands for the source files: sources add, sources check, sources list."""

from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

import typer

from extract.client import Client
from extract.links import tidy_url, url_problem
from extract.redact import redact
from extract.source import SourceError, load_sources
from extract.survey import SurveyError, survey_outlet
from flows.runs import utc_now
from flows.screen import OUT, log_to_screen, say_error, show_finding, show_table
from flows.settings import Settings
from flows.source_files.asking import ask_sources
from flows.source_files.proposing import Proposal, propose, source_id_for
from flows.source_files.writing import check_source_id, check_toml, source_toml, write_source
from transform.records import Source

sources_app = typer.Typer(help="Add, check and list the source files: one TOML file an outlet.", no_args_is_help=True)

Folder = Annotated[
    Path | None,
    typer.Option("--sources", help="Folder with the source files; ONRECORD_SOURCES if not given."),
]


@sources_app.command("add")
def add_source(
    url: Annotated[str, typer.Argument(metavar="URL", help="The outlet's front page, or one of its feeds.")],
    source_id: Annotated[
        str, typer.Option("--id", help="Name of the source file without .toml; made of the outlet's name if not given.")
    ] = "",
    folder: Folder = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Print the source file, and write none.")] = False,
) -> None:
    """Look for an outlet's feeds and sitemaps, and write a source file of what was found.

    Makes some ten requests, politely. Every feed and sitemap in the file has been read; what was found and not taken
    stands in its comments, with why. A file that is there is never overwritten.
    """
    log_to_screen(is_quiet=True)
    settings = Settings()
    chosen = folder or settings.sources
    address = _address(url)
    if source_id:  # before anybody is asked
        _refuse(chosen, source_id, dry_run=dry_run)
    with Client(settings.http, now=utc_now) as client:
        try:
            survey = survey_outlet(address, client)
        except SurveyError as error:
            say_error(str(error))
            raise typer.Exit(1) from error
    proposal = propose(survey, utc_now())
    if not proposal.taken:
        say_error(f"{redact(address)}: no feed, no sitemap and no links were found; is this the front page?")
        raise typer.Exit(1)
    name = source_id or source_id_for(proposal)
    toml = source_toml(proposal, utc_now().date())
    check_toml(name, toml)
    typer.echo(toml, nl=False)
    if dry_run:
        return
    path = write_source(chosen, name, toml)
    _say_known(chosen, name, proposal)
    OUT.print(f"\nWritten to {path}. Read it: onrecord nightly --only {name}", highlight=False, soft_wrap=True)


@sources_app.command("check")
def check_sources(
    folder: Folder = None,
    only: Annotated[list[str] | None, typer.Option(help="Only this source; may be given again.")] = None,
    offline: Annotated[bool, typer.Option("--offline", help="Check the files alone, and ask no server.")] = False,
) -> None:
    """Check every source file, and ask each feed, sitemap and section once whether it can be read.

    Ends with 0 if all can, 1 if some cannot, 2 if a source file is wrong.
    """
    log_to_screen(is_quiet=True)
    settings = Settings()
    chosen = folder or settings.sources
    sources = _only(load_sources(chosen), tuple(only or ()), chosen)
    if offline:
        OUT.print(f"{len(sources)} source files in {chosen}, all valid", highlight=False)
        return
    with Client(settings.http, now=utc_now) as client:
        answers = ask_sources(sources, client, settings.fetch_threads)
    rows = [(one.source_id, one.kind, one.address, one.n_entries, one.newest, one.problem or "fine") for one in answers]
    show_table("", ("source", "kind", "address", "entries", "newest (UTC)", "status"), rows)
    n_bad = sum(one.problem is not None for one in answers)
    OUT.print(
        f"{len(sources)} source files in {chosen}, all valid; {len(answers) - n_bad} of {len(answers)} ways in can be"
        " read",
        highlight=False,
        soft_wrap=True,
    )
    if n_bad:
        raise typer.Exit(1)


@sources_app.command("list")
def list_sources(folder: Folder = None) -> None:
    """List the outlets and the ways in which each is read."""
    rows = [
        (
            source.source_id,
            source.outlet,
            source.language,
            source.time_zone,
            len(source.feeds),
            len(source.sitemaps),
            len(source.sections),
            len(source.lists),
            len(source.files) + len(source.warcs),
        )
        for source in load_sources(folder or Settings().sources)
    ]
    columns = ("source", "outlet", "language", "zone", "feeds", "sitemaps", "sections", "lists", "files")
    show_table("", columns, rows)


def _address(url: str) -> str:
    """Return a whole address: people name a front page as they say it, "harbourpost.example"."""
    tidy = tidy_url(url)
    whole = tidy if "://" in tidy else f"https://{tidy}"
    if problem := url_problem(whole):
        raise SourceError(f"{redact(whole)[:200]}: {problem[1]}; name a front page such as https://news.example/")
    return whole


def _refuse(folder: Path, source_id: str, *, dry_run: bool) -> None:
    """Refuse a name that cannot be one, or that is taken."""
    check_source_id(source_id)
    if not dry_run and (folder / f"{source_id}.toml").exists():
        raise SourceError(f"{folder / source_id}.toml: there is such a file already; name another with --id")


def _say_known(folder: Path, source_id: str, proposal: Proposal) -> None:
    """Say which source files read the same host already: two files of one outlet would count its articles twice."""
    try:
        known = load_sources(folder)
    except SourceError:  # another one is wrong: "sources check" says so
        return
    host = _host(proposal.homepage_url)
    for source in known:
        if source.source_id != source_id and host in _hosts(source):
            show_finding("warn", source.source_id, f"reads {host} already; remove one of the two files")


def _hosts(source: Source) -> set[str]:
    return {_host(url) for url in (source.homepage_url, *source.feeds, *source.sitemaps) if url}


def _host(url: str) -> str:
    return urlsplit(url).netloc.rpartition("@")[2].lower().removeprefix("www.")


def _only(sources: tuple[Source, ...], only: tuple[str, ...], folder: Path) -> tuple[Source, ...]:
    unknown = set(only) - {source.source_id for source in sources}
    if unknown:
        raise SourceError(f"{folder}: no source named {', '.join(sorted(unknown))}")
    return tuple(source for source in sources if not only or source.source_id in only)
