"""The small world in a warehouse, opened as analysts open it."""

from collections.abc import Iterator
from contextlib import closing

import duckdb
import pytest

from load.publish import publish
from load.query import open_published
from tests.load.world import Newsroom
from tests.sql.small_world import build


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[duckdb.DuckDBPyConnection]:
    newsroom = Newsroom(tmp_path_factory.mktemp("world"))
    build(newsroom)
    with newsroom.open() as warehouse:
        publish(warehouse, newsroom.published)
    with closing(open_published(newsroom.published)) as connection:
        yield connection
