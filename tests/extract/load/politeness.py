"""What servers' logs say of a crawler's manners: every rule it broke, with the request that broke it."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from tests.extract.load.world import DISALLOWED_PREFIX, LoadHost

# Clocks of two processes on a busy machine: what a server sees comes a little later than it was sent.
_TOLERANCE_SECONDS = 0.02
_ROBOTS = "/robots.txt"
# A robots.txt that cannot be read is tried as often as a page.
_MOST_ATTEMPTS = 3


@dataclass(slots=True, kw_only=True)
class Asked:
    """A request as the server saw it; times on the machine's monotonic clock."""

    host: str
    path: str
    began_at: float
    ended_at: float
    """When the answer was handed to the network, or the client hung up."""
    status: int = 0
    retry_after: float = 0.0


@dataclass(frozen=True, slots=True)
class Breach:
    """A rule that a crawler broke."""

    rule: str
    """``at once``, ``delay``, ``disallowed``, ``retry-after``, ``robots first`` or ``robots once``."""
    asked: Asked


def read_log(path: Path) -> list[Asked]:
    with path.open(encoding="utf-8") as file:
        return [Asked(**json.loads(line)) for line in file]


def breaches(log: Sequence[Asked], hosts: Sequence[LoadHost], delay_seconds: float) -> list[Breach]:
    """Return every broken rule. ``delay_seconds`` is what the source asks for; robots.txt may ask for more."""
    found: list[Breach] = []
    for host in hosts:
        asked = sorted((one for one in log if one.host == host.name), key=lambda one: one.began_at)
        found += _breaches_of_host(asked, host, max(host.crawl_delay, delay_seconds))
    return found


def _breaches_of_host(asked: Sequence[Asked], host: LoadHost, pause: float) -> Iterator[Breach]:
    if asked and asked[0].path != _ROBOTS:
        yield Breach("robots first", asked[0])
    robots = [one for one in asked if one.path == _ROBOTS]
    if len(robots) > (1 if host.is_readable else _MOST_ATTEMPTS):
        yield Breach("robots once", robots[-1])
    not_before = 0.0
    for one in asked:
        if one.path.startswith(DISALLOWED_PREFIX):
            yield Breach("disallowed", one)
        if one.began_at < not_before - _TOLERANCE_SECONDS:
            yield Breach("retry-after", one)
        if one.retry_after:
            not_before = one.ended_at + one.retry_after
    for first, second in pairwise(asked):
        if second.began_at < first.ended_at - _TOLERANCE_SECONDS:
            yield Breach("at once", second)
        # Nothing is known of a delay before robots.txt has been read; between two tries of it only the back-off counts.
        elif host.is_readable and second.began_at - first.ended_at < pause - _TOLERANCE_SECONDS:
            yield Breach("delay", second)
