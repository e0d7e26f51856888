"""Rows of a sheet, or of a reviewer's SQL, into reviews: the good ones, and a line for each of the others."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path

from flows.reviews.sheets import BrokenRow, SheetError, read_sheet
from load.reviews import Row
from transform.reviews.cells import BadCell, Cells, Sitting, cell
from transform.reviews.read import (
    ALIAS_COLUMNS,
    HELPING_COLUMNS,
    QUOTATION_COLUMNS,
    Review,
    read_quotation_review,
    read_speaker_alias,
    target_of,
)


class Kind(StrEnum):
    """What reviews are about, by the name of their table."""

    SPEAKER_ALIAS = "speaker_alias"
    QUOTATION_REVIEW = "quotation_review"


@dataclass(frozen=True, slots=True)
class _Form:
    """What rows of one kind look like."""

    columns: tuple[str, ...]
    needed: tuple[tuple[str, ...], ...]
    """Of each of these groups one column has to be there."""
    read: Callable[[Cells, Sitting], Review | None]


_FORMS = {
    Kind.SPEAKER_ALIAS: _Form(ALIAS_COLUMNS, (("alias",), ("speaker",)), read_speaker_alias),
    Kind.QUOTATION_REVIEW: _Form(
        QUOTATION_COLUMNS, (("verdict",), ("article_id",), ("text_digest", "text")), read_quotation_review
    ),
}
KNOWN_COLUMNS = frozenset(ALIAS_COLUMNS) | frozenset(QUOTATION_COLUMNS) | HELPING_COLUMNS

Placed = tuple[str, Cells | BrokenRow]
"""A row with its place as an error names it: "words.csv, line 7"."""


@dataclass(slots=True)
class Reviews:
    """What was read: reviews, rows left blank, and a line for each row that is refused."""

    reviews: list[Review] = field(default_factory=list)
    n_blank: int = 0
    refused: list[str] = field(default_factory=list)
    content_digest: str | None = None
    """SHA-256 of the sheet, if they come of one."""


def read_review_file(file: Path, kind: Kind | None, sitting: Sitting) -> Reviews:
    """Read a sheet of reviews; its kind follows from its columns if it is not given. Raises ``SheetError``."""
    sheet = read_sheet(file, KNOWN_COLUMNS)
    kind = kind or _kind_of(file, sheet.columns)
    _check_columns(file, kind, sheet.columns)
    reviews = Reviews(content_digest=sheet.content_digest)
    rows = ((f"{file}, line {row.line}", row if isinstance(row, BrokenRow) else row.cells) for row in sheet.rows)
    read_rows(kind, rows, sitting, reviews)
    return reviews


def placed_rows(kind: Kind, columns: Sequence[str], rows: Iterable[Row]) -> Iterator[Placed]:
    """Turn rows that a reviewer's SQL inserted into cells like those of a sheet."""
    for number, row in enumerate(rows, start=1):
        yield f"{kind}, row {number}", dict(zip(columns, map(cell, row), strict=True))


def read_rows(kind: Kind, rows: Iterable[Placed], sitting: Sitting, reviews: Reviews) -> None:
    """Read rows of one kind and add them to what was read before."""
    said: dict[tuple[object, ...], tuple[str, Review]] = {}
    for place, cells in rows:
        if isinstance(cells, BrokenRow):
            reviews.refused.append(f"{place}: {cells.problem}")
            continue
        try:
            review = _FORMS[kind].read(cells, sitting)
        except BadCell as error:
            reviews.refused.append(f"{place}, column {error.column}: {error}")
            continue
        if review is None:
            reviews.n_blank += 1
            continue
        # Of two words on one thing at one time neither is newer.
        first_place, first = said.setdefault((*target_of(review), review.reviewed_at), (place, review))
        if first.review_id == review.review_id:
            reviews.reviews.append(review)
        else:
            reviews.refused.append(
                f"{place}, column verdict: says something else than {first_place} of the same; keep one of them, or"
                " give both their reviewed_at"
            )


def _kind_of(file: Path, columns: Sequence[str]) -> Kind:
    kinds = [kind for kind, form in _FORMS.items() if all(set(group) & set(columns) for group in form.needed)]
    if len(kinds) != 1:
        wanted = "; or ".join(f"{_wanted(form)} ({kind})" for kind, form in _FORMS.items())
        raise SheetError(f"{file}: its columns do not say what it reviews; needed are {wanted}")
    return kinds[0]


def _check_columns(file: Path, kind: Kind, columns: Sequence[str]) -> None:
    form = _FORMS[kind]
    if not all(set(group) & set(columns) for group in form.needed):
        raise SheetError(f"{file}: a column is missing; {kind} needs {_wanted(form)}")
    known = {*form.columns, *HELPING_COLUMNS, ""}
    for column in columns:
        if column not in known:
            near = get_close_matches(column, form.columns, n=1)
            hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(form.columns)}"
            raise SheetError(f"{file}: no column of {kind} is called “{column[:40]}”; {hint}")


def _wanted(form: _Form) -> str:
    return ", ".join(" or ".join(group) for group in form.needed)
