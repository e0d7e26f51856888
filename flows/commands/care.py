"""Commands that keep house: sources check, sources list, doctor."""

from pathlib import Path
from typing import Annotated

import typer

from extract.source import load_sources
from flows.doctor import examine
from flows.screen import OUT, show_finding, show_table
from flows.settings import Settings

sources_app = typer.Typer(help="Look at the source files: one TOML file an outlet.", no_args_is_help=True)

Folder = Annotated[
    Path | None,
    typer.Option("--sources", help="Folder with the source files; ONRECORD_SOURCES if not given."),
]


@sources_app.command("check")
def check_sources(folder: Folder = None) -> None:
    """Check every source file and say what is wrong with it."""
    chosen = folder or Settings().sources
    sources = load_sources(chosen)
    OUT.print(f"{len(sources)} source files in {chosen}, all valid")


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


def doctor() -> None:
    """Look for what is missing or unsafe on this machine, and say how to mend it."""
    findings = examine(Settings())
    for one in findings:
        show_finding(one.verdict, one.subject, one.finding)
    if any(one.verdict == "unsafe" for one in findings):
        raise typer.Exit(2)
