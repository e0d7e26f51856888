"""Commands that bring news in: ingest, nightly, reprocess, demo, serve."""

import json
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from flows.assignment import RequestError
from flows.launch import on_threads
from flows.request import NightlyRequest, ReprocessRequest, Request
from flows.runs import run_request
from flows.screen import OUT, log_to_screen, progress_bar, show_summary
from flows.settings import Settings
from flows.summary import Summary
from flows.targets import request_for

Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Log every batch, not only warnings.")]
Since = Annotated[
    datetime | None,
    typer.Option(
        formats=["%Y-%m-%d"],
        help="First day, in UTC, on which new articles were published, going by the dates of feeds, sitemaps and "
        "addresses. Links without a date are fetched too, and files are read whole.",
    ),
]
Until = Annotated[
    datetime | None,
    typer.Option(formats=["%Y-%m-%d"], help="Last day, in UTC and inclusive, on which new articles were published."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print the accounts of the run as one JSON object.")]


def ingest(
    targets: Annotated[
        list[str],
        typer.Argument(
            metavar="TARGET...",
            help="Addresses of articles, feeds or sitemaps; folders; .html(.gz), .txt, .jsonl, .warc(.gz, .zst), "
            ".wacz, .zip and .tar(.gz, .bz2, .xz, .zst) files; - for a list of these on standard input. "
            "A line of .jsonl is an object with html (markup, or the name of a file) or text, and perhaps id, url, "
            "encoding, title and published (or published_at).",
        ),
    ],
    outlet: Annotated[str, typer.Option(help="Who published it: the name of a source file, or any name.")] = "",
    since: Since = None,
    until: Until = None,
    as_json: AsJson = False,
    verbose: Verbose = False,
) -> None:
    """Read what you name, once and now, and load it into the warehouse."""
    log_to_screen(is_quiet=not verbose)
    first, last = _days(since, until)
    request = request_for(targets, sys.stdin, outlet).model_copy(update={"since": first, "until": last})
    _run(request, as_json=as_json)


def nightly(
    sources: Annotated[
        Path | None, typer.Option(help="Folder with one TOML file an outlet; ONRECORD_SOURCES if not given.")
    ] = None,
    only: Annotated[list[str] | None, typer.Option(help="Only this source; may be given again.")] = None,
    recheck_all: Annotated[
        bool, typer.Option("--recheck-all", help="Look at every listed article again, also where none is due.")
    ] = False,
    all_feeds: Annotated[
        bool, typer.Option("--all-feeds", help="Poll every feed, also those that are not due.")
    ] = False,
    since: Since = None,
    until: Until = None,
    as_json: AsJson = False,
    verbose: Verbose = False,
) -> None:
    """Bring every outlet of the sources folder up to date."""
    log_to_screen(is_quiet=not verbose)
    first, last = _days(since, until)
    request = NightlyRequest(
        sources_folder=str(sources or ""),
        only=tuple(only or ()),
        recheck_all=recheck_all,
        all_feeds=all_feeds,
        since=first,
        until=last,
    )
    _run(request, as_json=as_json)


def reprocess(
    since: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="First day, in UTC, of the captures.")
    ] = None,
    until: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Last day, in UTC, of the captures.")
    ] = None,
    outlet: Annotated[str, typer.Option(help="Name of a source file, or an outlet's name; all if not given.")] = "",
    only_other_code: Annotated[
        bool,
        typer.Option("--only-other-code", help="Leave out what this version of the program has read already."),
    ] = False,
    as_json: AsJson = False,
    verbose: Verbose = False,
) -> None:
    """Read archived pages again with today's code, without the network; older readings are kept."""
    log_to_screen(is_quiet=not verbose)
    first, last = _days(since, until)
    request = ReprocessRequest(
        since=first,
        until=last,
        outlet=outlet,
        only_other_code=only_other_code,
    )
    _run(request, as_json=as_json)


def serve(
    port: Annotated[
        int, typer.Option(help="Port of Prefect's server, if none is configured and one is started.")
    ] = 4200,
) -> None:
    """Register the nightly deployment and those that are run by hand with Prefect and run what it schedules.

    Uses the server of PREFECT_API_URL. If there is none, one is started on 127.0.0.1 and stopped with this command.
    """
    from flows.serving import serve_deployments  # Prefect takes a second to import

    serve_deployments(Settings(), port)


def demo(
    home: Annotated[
        Path, typer.Option(help="Where the demo's warehouse goes; made anew each time, never if it holds reviews.")
    ] = Path("onrecord-demo"),
) -> None:
    """Serve a sample newsroom on this machine, read it on two nights, and ask three questions of what came."""
    from flows.demo.show import show_demo

    log_to_screen(is_quiet=True)
    show_demo(home)


def _days(since: datetime | None, until: datetime | None) -> tuple[date | None, date | None]:
    if since and until and until < since:
        raise RequestError(f"--until {until:%Y-%m-%d} is before --since {since:%Y-%m-%d}")
    return since.date() if since else None, until.date() if until else None


def _run(request: Request, *, as_json: bool) -> None:
    settings = Settings()
    summary = _summary_of(request, settings)
    if as_json:
        sys.stdout.write(json.dumps(summary.as_dict(), ensure_ascii=False, indent=2) + "\n")
    else:
        show_summary(summary)
        OUT.print(f'Ask it: [bold]onrecord sql[/] "select * from quotations limit 10"  ({settings.published})')
    if code := summary.exit_code(settings.max_reject_share):
        raise typer.Exit(code)


def _summary_of(request: Request, settings: Settings) -> Summary:
    if _has_server():
        from flows import prefect_flows

        return prefect_flows.run_flow(prefect_flows.flow_for(request), request)
    with progress_bar("Reading pages") as advance, on_threads() as launch:
        return run_request(request, settings, launch, advance=advance)


def _has_server() -> bool:
    """Tell whether Prefect is configured with a server; without one a run needs none."""
    from prefect.settings import get_current_settings

    return get_current_settings().api.url is not None
