"""Parts that an older version staged: a column that they do not have yet is null in all their rows."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa
import pyarrow.parquet as pq

from load.columns import empty_tables
from load.parts import Part


@dataclass(slots=True)
class PartFiles:
    """Names the Parquet files to read a part's tables from, together with all of today's columns."""

    _today: dict[str, pa.Table]
    _scratch: Path
    """Where empty files of today's columns are written, as they are needed."""

    def of(self, part: Part, table: str) -> list[str]:
        """Return the file with the rows of a table, and behind it an empty one if it lacks a column."""
        file = part.file(table)
        today = self._today[table]
        if set(today.column_names) <= set(pq.read_schema(file).names):
            return [file]
        empty = self._scratch / f"{table}.parquet"
        if not empty.exists():
            pq.write_table(today, empty)
        return [file, str(empty)]


@contextmanager
def part_files() -> Iterator[PartFiles]:
    """Have a scratch folder while parts are loaded."""
    with TemporaryDirectory(prefix="onrecord-") as scratch:
        yield PartFiles(empty_tables(), Path(scratch))
