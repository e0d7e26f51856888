"""Parts that were staged before a column was there."""

from hashlib import sha256
from json import dumps
from pathlib import Path

import pyarrow.parquet as pq

from load.parts import MANIFEST
from tests.load.world import Newsroom, make_reading


def without_column(part: Path, table: str, column: str) -> None:
    """Make of a part what a version without a column would have staged."""
    file = part / f"{table}.parquet"
    pq.write_table(pq.read_table(file).drop_columns([column]), file)
    files = {
        path.name: {
            "sha256": sha256(path.read_bytes()).hexdigest(),
            "rows": pq.read_metadata(path).num_rows,
            "bytes": path.stat().st_size,
        }
        for path in part.glob("*.parquet")
    }
    digest = sha256(dumps(files, sort_keys=True).encode()).hexdigest()
    (part / MANIFEST).write_text(dumps({"sha256": digest, "files": files}))


def test_a_part_of_a_version_without_a_column_is_loaded_with_nulls_in_it(newsroom: Newsroom) -> None:
    without_column(newsroom.stage([make_reading(title="Ferry stays in port")]), "article", "rights_text")
    newsroom.load()
    with newsroom.open() as warehouse:
        rows = warehouse.connection.execute("select title, rights_text from news.article").fetchall()
    assert rows == [("Ferry stays in port", None)]
