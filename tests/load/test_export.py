"""Exporting every table and view."""

from contextlib import closing

import pyarrow.parquet as pq

from load.export import export_all
from load.loading import load_parts
from load.publish import publish
from load.query import open_published
from tests.load.world import NIGHT, Newsroom, accounted, make_reading


def test_every_table_and_view_is_written_from_a_locked_down_connection(newsroom: Newsroom) -> None:
    newsroom.stage(accounted(make_reading()))
    with newsroom.open() as warehouse:
        load_parts(warehouse, newsroom.staging, newsroom.parts, NIGHT)
        publish(warehouse, newsroom.published)
    folder = newsroom.home / "export"
    with closing(open_published(newsroom.published)) as connection:
        written = export_all(connection, folder)
        ((expected,),) = connection.execute(
            "select (select count(*) from duckdb_tables()) + (select count(*) from duckdb_views() where not internal)"
        ).fetchall()
    assert len(written) == expected
    assert sorted(folder.rglob("*.parquet")) == sorted(written)
    assert pq.read_table(folder / "main" / "quotations.parquet").column("text").to_pylist() == ["We will sail again."]
    assert pq.read_table(folder / "news" / "article.parquet").num_rows == 1
    assert list(folder.rglob(".*")) == []
