"""Publishing: readers keep what they have open, and never see half a copy."""

import subprocess
import sys
from datetime import timedelta

import duckdb
import pytest

from load.loading import load_parts
from load.publish import publish
from load.warehouse import Warehouse, WarehouseUnavailable
from tests.load.world import NIGHT, Newsroom, accounted, make_reading

COUNT = "select count(*) from articles"
TRY_TO_OPEN = """
import duckdb, sys
try:
    duckdb.connect(sys.argv[1])
except duckdb.IOException as error:
    print("locked" if "lock" in str(error) else error)
else:
    print("opened")
"""


def publish_now(newsroom: Newsroom) -> None:
    with newsroom.open() as warehouse:
        load_parts(warehouse, newsroom.staging, newsroom.parts, NIGHT)
        publish(warehouse, newsroom.published)


def test_a_published_copy_holds_what_was_loaded_just_before(newsroom: Newsroom) -> None:
    newsroom.stage(accounted(make_reading()))
    publish_now(newsroom)
    with duckdb.connect(str(newsroom.published), read_only=True) as reader:
        assert reader.execute(COUNT).fetchall() == [(1,)]


def test_a_reader_keeps_the_old_copy_while_a_new_one_is_published(newsroom: Newsroom) -> None:
    publish_now(newsroom)
    with duckdb.connect(str(newsroom.published), read_only=True) as old:
        assert old.execute(COUNT).fetchall() == [(0,)]
        newsroom.stage(accounted(make_reading()))
        publish_now(newsroom)
        assert old.execute(COUNT).fetchall() == [(0,)]
    with duckdb.connect(str(newsroom.published), read_only=True) as new:
        assert new.execute(COUNT).fetchall() == [(1,)]


def test_a_copy_without_a_checkpoint_would_lose_what_was_loaded_last(newsroom: Newsroom) -> None:
    newsroom.stage(accounted(make_reading()))
    with newsroom.open() as warehouse:
        load_parts(warehouse, newsroom.staging, newsroom.parts, NIGHT)
        copy = newsroom.home / "copy.duckdb"
        copy.write_bytes(newsroom.path.read_bytes())
        with duckdb.connect(str(copy), read_only=True) as reader:
            assert reader.execute(COUNT).fetchall() == [(0,)]


def test_the_writers_file_stays_locked_while_and_after_it_is_published(newsroom: Newsroom) -> None:
    with newsroom.open() as warehouse:
        publish(warehouse, newsroom.published)
        other = [sys.executable, "-c", TRY_TO_OPEN, str(newsroom.path)]
        assert subprocess.run(other, capture_output=True, text=True, check=True).stdout == "locked\n"


def test_what_a_killed_publisher_left_is_overwritten(newsroom: Newsroom) -> None:
    (newsroom.home / ".published.duckdb.unfinished").write_bytes(b"half a copy")
    publish_now(newsroom)
    assert sorted(path.name for path in newsroom.home.glob("*published*")) == ["published.duckdb"]
    assert list(newsroom.home.glob(".*unfinished")) == []


def test_a_copy_that_cannot_be_written_leaves_the_one_before_it(newsroom: Newsroom) -> None:
    publish_now(newsroom)
    before = newsroom.published.read_bytes()
    (newsroom.home / ".published.duckdb.unfinished").mkdir()
    with pytest.raises(WarehouseUnavailable, match=r"cannot be written .*; the copy before it stays"):
        publish_now(newsroom)
    assert newsroom.published.read_bytes() == before


def test_a_copy_of_another_file_is_not_published(newsroom: Newsroom) -> None:
    newsroom.stage(accounted(make_reading(captured_at=NIGHT + timedelta(days=1))))
    with newsroom.open() as warehouse:
        publish(warehouse, newsroom.published)
        load_parts(warehouse, newsroom.staging, newsroom.parts, NIGHT)
        stale = Warehouse(newsroom.home / "stale.duckdb", warehouse.connection)
        stale.path.write_bytes(newsroom.published.read_bytes())
        with pytest.raises(WarehouseUnavailable, match="the copy differs from the warehouse"):
            publish(stale, newsroom.published)
