"""Commands that correct what the engine got wrong: review import, review export, review sql."""

import logging
from collections.abc import Mapping
from contextlib import closing
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from flows.reviews.loading import Brought, load_reviews
from flows.reviews.reading import Kind, Reviews, placed_rows, read_review_file, read_rows
from flows.reviews.sheets import SheetError, write_sheet
from flows.runs import utc_now
from flows.screen import OUT, log_to_screen, say_error, show_finding
from flows.settings import Settings
from load.query import open_published
from load.reviews import rows_for_sheet, rows_of_statement
from transform.reviews.cells import Sitting, cell

LOG = logging.getLogger("onrecord")
review_app = typer.Typer(help="Correct what the engine got wrong, in sheets or SQL.", no_args_is_help=True)

By = Annotated[str, typer.Option("--by", help="Who reviewed, where a row does not say.")]


class SheetKind(StrEnum):
    """The sheets that can be written."""

    UNATTRIBUTED = "unattributed"
    SUGGESTIONS = "suggestions"
    SPEAKER_ALIAS = "speaker_alias"
    QUOTATION_REVIEW = "quotation_review"


@review_app.command("import")
def import_reviews(
    file: Annotated[Path, typer.Argument(metavar="FILE.csv", help="A sheet with one review a row.")],
    kind: Annotated[Kind | None, typer.Option("--as", help="What it reviews, if its columns do not say.")] = None,
    by: By = "",
) -> None:
    """Load a sheet of reviews. Each row that cannot be read is one line, and the others are loaded."""
    log_to_screen(is_quiet=True)
    reviews = read_review_file(file, kind, Sitting(by, utc_now()))
    _load(reviews, {"import": file.name, "sha256": reviews.content_digest})


@review_app.command("sql")
def review_by_sql(
    query: Annotated[
        str, typer.Argument(help="SQL that inserts into speaker_alias or quotation_review, and may read every view.")
    ],
    by: By = "",
) -> None:
    """Review through SQL: insert into speaker_alias or quotation_review what you select from the warehouse."""
    log_to_screen(is_quiet=True)
    sitting, reviews = Sitting(by, utc_now()), Reviews()
    for table, (columns, rows) in rows_of_statement(Settings().published, query).items():
        read_rows(Kind(table), placed_rows(Kind(table), columns, rows), sitting, reviews)
    _load(reviews, {"sql": query})


@review_app.command("export")
def export_sheet(
    sheet: Annotated[SheetKind, typer.Argument(help="Quotations or names to review, or the reviews that there are.")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write to this file in place of standard output.")
    ] = None,
) -> None:
    """Write a sheet to fill in and to import: no spreadsheet runs a cell of it, and every cell comes back as it was."""
    with closing(open_published(Settings().published)) as connection:
        columns, rows = rows_for_sheet(connection, sheet)
    content = write_sheet(columns, [[cell(value) for value in row] for row in rows])
    if output is None:
        typer.echo(content.decode("utf-8-sig"), nl=False)
        return
    if output.is_dir():
        raise SheetError(f"{output}: is a folder; name a file in it")
    unfinished = output.with_name(f".{output.name}.unfinished")
    try:
        unfinished.write_bytes(content)
        unfinished.replace(output)
    except OSError as error:
        raise SheetError(f"{output}: cannot be written ({error.strerror})") from error
    OUT.print(f"{len(rows)} rows in {output}; fill in the column verdict, then: onrecord review import {output}")


def _load(reviews: Reviews, source: Mapping[str, object]) -> None:
    for line in reviews.refused:
        say_error(line)
    if reviews.reviews:
        settings = Settings()
        asked = {**source, "rows": len(reviews.reviews), "blank": reviews.n_blank, "refused": len(reviews.refused)}
        _show(load_reviews(reviews.reviews, asked, settings, LOG, utc_now), reviews, settings)
    else:
        OUT.print(f"Nothing to load: {reviews.n_blank} rows left blank, {len(reviews.refused)} refused.")
    if reviews.refused:
        raise typer.Exit(1)


def _show(brought: Brought, reviews: Reviews, settings: Settings) -> None:
    OUT.print(
        f"{brought.n_new} new reviews, {brought.n_known} known already, {reviews.n_blank} rows left blank,"
        f" {len(reviews.refused)} refused"
    )
    if brought.n_idle:
        OUT.print(
            f"{brought.n_idle} of them apply to no quotation now:"
            " onrecord sql \"from quotation_reviews where state <> 'applies'\"",
            soft_wrap=True,
        )
    for breach in brought.breaches:
        show_finding(breach.severity, breach.name, f"{breach.n_rows} rows. {breach.sentence}")
    if not brought.is_published:
        say_error("not published: a check failed; the reviews are loaded")
        raise typer.Exit(1)
    OUT.print(f"Published {settings.published}", soft_wrap=True)
