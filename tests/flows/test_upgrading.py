"""The first run of a new version over what an older one left."""

import logging
from contextlib import closing
from pathlib import Path
from shutil import copyfile

import pytest

from flows.settings import Settings
from flows.upgrading import bring_published_up_to_date
from load.boilerplate import known_boilerplate
from load.loading import load_parts
from load.publish import publish
from load.query import open_published
from load.warehouse import WarehouseUnavailable, open_warehouse
from tests.load.older import make_first
from tests.load.world import NIGHT, Newsroom, accounted, make_reading

LOG = logging.getLogger("onrecord")


@pytest.fixture
def older(home: Path, tmp_path: Path) -> Settings:
    """The settings of a home as the first version left it, with one article."""
    settings = Settings()
    newsroom = Newsroom(tmp_path / "newsroom")
    newsroom.stage(accounted(make_reading(title="Ferry stays in port")))
    with open_warehouse(settings.warehouse, settings.lock, wait_seconds=0) as warehouse:
        load_parts(warehouse, newsroom.staging, newsroom.parts, NIGHT)
        publish(warehouse, settings.published)
    make_first(settings.warehouse)
    copyfile(settings.warehouse, settings.published)
    return settings


def test_what_an_older_version_published_is_brought_up_to_date_with_all_that_is_in_it(older: Settings) -> None:
    bring_published_up_to_date(older, LOG)
    with closing(open_published(older.published)) as published:
        assert published.execute("select title, n_versions from articles").fetchall() == [("Ferry stays in port", 1)]
        assert known_boilerplate(published) == {}


def test_what_this_version_published_is_left_alone(older: Settings) -> None:
    bring_published_up_to_date(older, LOG)
    before = older.published.stat().st_ino
    bring_published_up_to_date(older, LOG)
    assert older.published.stat().st_ino == before


def test_without_the_writers_file_the_published_copy_is_kept_as_it_is(older: Settings) -> None:
    older.warehouse.unlink()
    before = older.published.read_bytes()
    with pytest.raises(WarehouseUnavailable, match="put it back from a back-up"):
        bring_published_up_to_date(older, LOG)
    assert older.published.read_bytes() == before
