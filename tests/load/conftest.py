"""A fresh newsroom for every test that asks."""

from pathlib import Path
from shutil import copyfile

import pytest

from tests.load.world import Newsroom


@pytest.fixture(scope="session")
def empty_warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a warehouse with nothing in it once: its hundred statements take a quarter of a second."""
    newsroom = Newsroom(tmp_path_factory.mktemp("empty"))
    with newsroom.open():
        return newsroom.path


@pytest.fixture
def newsroom(tmp_path: Path, empty_warehouse: Path) -> Newsroom:
    newsroom = Newsroom(tmp_path)
    copyfile(empty_warehouse, newsroom.path)
    return newsroom
