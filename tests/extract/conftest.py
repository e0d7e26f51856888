import socket
from collections.abc import Callable, Iterator

import pytest

from extract.client import Client
from tests.extract.newsroom import NOW, Newsroom, make_settings, open_servers


@pytest.fixture
def open_newsroom() -> Iterator[Callable[[], Newsroom]]:
    with open_servers() as start:
        yield start


@pytest.fixture
def newsroom(open_newsroom: Callable[[], Newsroom]) -> Newsroom:
    return open_newsroom()


@pytest.fixture
def client() -> Iterator[Client]:
    with Client(make_settings(), now=lambda: NOW) as opened:
        yield opened


@pytest.fixture
def closed_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])
