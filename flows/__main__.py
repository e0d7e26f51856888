"""The command line: ``onrecord``, also ``python -m flows``."""

import signal
import sys
from collections.abc import Callable
from types import FrameType
from typing import NoReturn

import typer
from pydantic import ValidationError

from extract.source import SourceError
from flows.assignment import RequestError
from flows.commands import ask, care, read, review, run, sources
from flows.commands.ask import QueryError
from flows.commands.read import TextFileError
from flows.open_run import CODE_VERSION
from flows.reviews.sheets import SheetError
from flows.screen import OUT, say_error
from flows.targets import TargetError
from load.parts import StagingError
from load.reviews import StatementError
from load.warehouse import WarehouseUnavailable

EXIT_CONFIGURATION = 2
EXIT_WAREHOUSE = 3
EXIT_INTERRUPTED = 4
# What Typer makes of KeyboardInterrupt: 128 + SIGINT, as shells count.
_TYPER_INTERRUPTED = 130

app = typer.Typer(
    name="onrecord",
    help="Reads the news every night and keeps who said what, where and when in one DuckDB warehouse.\n\n"
    "Exit codes: 0 fine, 1 finished with failed sources or too many rejects, 2 configuration error, "
    "3 warehouse unavailable, 4 interrupted.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
_COMMANDS: dict[str, tuple[Callable[..., None], ...]] = {
    "Bring news in": (run.demo, run.ingest, run.nightly, run.reprocess, run.serve),
    "Ask the warehouse": (ask.sql, ask.check, ask.publish, ask.export),
    "Read without a warehouse": (read.read, read.quotes),
    "Keep house": (care.doctor,),
}
for _panel, _commands in _COMMANDS.items():
    for _command in _commands:
        app.command(rich_help_panel=_panel)(_command)
app.add_typer(review.review_app, name="review", rich_help_panel="Ask the warehouse")
app.add_typer(sources.sources_app, name="sources", rich_help_panel="Keep house")


def _show_version(is_wanted: bool) -> None:
    if is_wanted:
        OUT.print(f"onrecord {CODE_VERSION}", highlight=False)
        raise typer.Exit


@app.callback()
def onrecord(
    version: bool = typer.Option(False, "--version", help="Show the version.", callback=_show_version, is_eager=True),
) -> None:
    """Hold the options that need no command."""


def main() -> NoReturn:
    """Run a command and end with its exit code; an error is one line that says what to do."""
    signal.signal(signal.SIGTERM, _interrupt)
    sys.exit(_exit_code())


def _exit_code() -> int:
    try:
        app()
    except (
        RequestError,
        TargetError,
        SourceError,
        QueryError,
        TextFileError,
        SheetError,
        StatementError,
    ) as error:
        say_error(str(error))
        return EXIT_CONFIGURATION
    except ValidationError as error:
        for problem in error.errors():
            name = "_".join(str(part) for part in problem["loc"]).upper()
            got = "" if name == "PROXY" else f" (got {problem['input']!r})"  # it may hold a password
            say_error(f"setting ONRECORD_{name}: {problem['msg']}{got}")
        return EXIT_CONFIGURATION
    except (WarehouseUnavailable, StagingError) as error:
        say_error(str(error))
        return EXIT_WAREHOUSE
    except SystemExit as ending:
        if ending.code != _TYPER_INTERRUPTED:
            return ending.code if isinstance(ending.code, int) else 0
        say_error("interrupted; what was staged is kept, and the next run loads it")
        return EXIT_INTERRUPTED
    return 0


def _interrupt(_signal: int, _frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt


if __name__ == "__main__":
    main()
