"""What a person sees on the terminal: tables, a progress bar, one-line errors."""

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from rich.console import Console
from rich.logging import RichHandler
from rich.markup import escape
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
)
from rich.rule import Rule
from rich.table import Table

from flows.launch import Advance
from flows.summary import Summary

# Wider columns are folded.
WIDEST_COLUMN = 48
_COLOURS = {"fine": "green", "missing": "yellow", "unsafe": "red", "warn": "yellow", "fail": "red"}
# What a column takes besides its text.
_BORDER = 3

OUT = Console()
ERR = Console(stderr=True)


def say_error(text: str) -> None:
    """Print one line to standard error."""
    ERR.print(f"[bold red]onrecord:[/] {escape(text)}", soft_wrap=True, highlight=False)


def log_to_screen(*, is_quiet: bool) -> None:
    """Send the program's log to standard error: warnings only, or every batch too."""
    handler = RichHandler(console=ERR, show_path=False, rich_tracebacks=False, log_time_format="%H:%M:%S")
    handler.setFormatter(logging.Formatter("%(message)s"))
    log = logging.getLogger("onrecord")
    log.handlers = [handler]
    log.setLevel(logging.WARNING if is_quiet else logging.INFO)
    log.propagate = False


@contextmanager
def progress_bar(label: str) -> Iterator[Advance]:
    """Show a progress bar on standard error while a run works, where that is a terminal."""
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=ERR, transient=True, disable=not ERR.is_terminal) as progress:
        task = progress.add_task(label, total=None)

        def advance(done: int, expected: int) -> None:
            progress.update(task, completed=done, total=max(done, expected) if expected else None)

        yield advance


def show_table(title: str, columns: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Print rows as a table, numbers to the right; as records below each other if the terminal is too narrow."""
    if title:
        OUT.print(f"[bold]{escape(title)}[/]", highlight=False)
    cells = [[_shown(value) for value in row] for row in rows]
    widths = [max(map(len, [name, *shown])) for name, *shown in zip(columns, *cells, strict=True)]
    wanted = sum(min(width, WIDEST_COLUMN) + _BORDER for width in widths) + 1
    if OUT.is_terminal and wanted > OUT.width and len(columns) > 2:
        _show_records(columns, cells)
        return
    table = Table(header_style="bold")
    for number, name in enumerate(columns):
        is_numeric = bool(rows) and all(isinstance(row[number], int | float | None) for row in rows)
        width = min(widths[number], WIDEST_COLUMN)
        table.add_column(escape(name), justify="right" if is_numeric else "left", overflow="fold", max_width=width)
    for row in cells:
        table.add_row(*map(escape, row))
    # A pipe or a file has no width to keep to.
    console = OUT if OUT.is_terminal else Console(width=max(wanted, OUT.width))
    console.print(table)


def _show_records(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    widest = max(map(len, columns))
    for number, row in enumerate(rows, start=1):
        OUT.print(Rule(str(number), align="left"))
        for name, value in zip(columns, row, strict=True):
            OUT.print(f"[bold]{escape(name.rjust(widest))}[/]  {escape(value)}", highlight=False)


def show_finding(verdict: str, subject: str, finding: str) -> None:
    """Print one finding as one line, to be read or searched."""
    colour = _COLOURS.get(verdict, "default")
    OUT.print(
        f"[{colour}]{verdict:>8}[/]  [bold]{escape(subject)}[/]: {escape(finding)}", soft_wrap=True, highlight=False
    )


def show_summary(summary: Summary) -> None:
    """Print the accounts of a run."""
    statuses = [(name.replace("_", " "), n) for name, n in summary.statuses.items()]
    seen = "pages read again" if summary.flow == "reprocess" else "links seen"
    show_table(f"{summary.flow}: {summary.n_seen} {seen}", ("ended as", "links"), statuses)
    if summary.reasons:
        show_table("Not read, and why", ("reason", "links"), list(summary.reasons.items()))
    if summary.failures:
        rows = [(one.source_id, one.reason, one.detail, one.next) for one in summary.failures]
        show_table("Entries, feeds and sections that gave nothing", ("source", "reason", "detail", "next"), rows)
    if summary.oddities:
        odd = [(one.source_id, one.reason, one.detail) for one in summary.oddities]
        show_table("Odd about feeds", ("source", "reason", "detail"), odd)
    for breach in summary.breaches:
        show_finding(breach.severity, breach.name, f"{breach.n_rows} rows. {breach.sentence}")
    OUT.print(escape(summary.one_line()), soft_wrap=True, highlight=False)


def _shown(value: object) -> str:
    if value is None:
        return ""
    return f"{value:.3g}" if isinstance(value, float) else str(value)
