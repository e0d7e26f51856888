from collections.abc import Iterator

import pytest

from tests.bad_inputs.night import Start
from tests.extract.newsroom import Newsroom, open_servers


@pytest.fixture(scope="module")
def start() -> Iterator[Start]:
    """Start servers for all tests of a file."""
    with open_servers() as opened:
        yield opened


@pytest.fixture
def newsroom(start: Start) -> Newsroom:
    return start()
