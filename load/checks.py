"""Run the checks: each file of ``sql/checks/`` selects the rows that break its rule."""

from dataclasses import dataclass
from importlib.resources.abc import Traversable
from typing import Any

import duckdb

from load.statements import files_of, first_comment, sql_folder

# ``fail`` keeps a run from publishing; ``warn`` is reported.
SEVERITIES = ("fail", "warn")
_SAMPLE = 5
_COUNTED_AT_ONCE = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """A rule that does not hold, with some of the rows that break it."""

    name: str
    severity: str
    sentence: str
    """The rule, as its file's first comment says it."""
    n_rows: int
    columns: tuple[str, ...]
    sample: tuple[tuple[Any, ...], ...]

    def __str__(self) -> str:
        """Say it in one line, with the first row."""
        first = ", ".join(f"{name}={value}" for name, value in zip(self.columns, self.sample[0], strict=True))
        return f"{self.severity} {self.name}: {self.n_rows} rows; {self.sentence} First: {first}"


def run_checks(connection: duckdb.DuckDBPyConnection) -> tuple[Breach, ...]:
    """Return what breaks the rules of ``sql/checks``, those that stop a run first; none means that all hold."""
    breaches = (
        _breach(connection, severity, file)
        for severity in SEVERITIES
        for file in files_of(sql_folder() / "checks" / severity)
    )
    return tuple(breach for breach in breaches if breach is not None)


def _breach(connection: duckdb.DuckDBPyConnection, severity: str, file: Traversable) -> Breach | None:
    query = file.read_text(encoding="utf-8")
    result = connection.execute(query)
    columns = tuple(column[0] for column in result.description or ())
    sample = tuple(result.fetchmany(_SAMPLE))
    if not sample:
        return None
    n_rows = len(sample)
    while rows := result.fetchmany(_COUNTED_AT_ONCE):
        n_rows += len(rows)
    return Breach(
        name=file.name.removesuffix(".sql"),
        severity=severity,
        sentence=first_comment(query),
        n_rows=n_rows,
        columns=columns,
        sample=sample,
    )
