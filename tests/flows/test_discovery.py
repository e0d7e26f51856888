"""Many sources at once: few steps, and nobody waits for a slow host."""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest

from extract.archive import ArchiveError
from flows.assignment import Assignment
from flows.discovery import Found, discover_all
from flows.launch import STEPS_AT_ONCE, on_threads
from flows.open_run import OpenRun, open_run
from flows.runs import utc_now
from flows.settings import Settings
from tests.extract.newsroom import Newsroom, open_servers
from transform.records import Source

FEED = "<rss><channel><item><link>/ferry</link></item></channel></rss>"


@pytest.fixture
def open_newsroom(home: Path) -> Iterator[Callable[[], Newsroom]]:
    with open_servers() as start:
        yield start


def source(name: str, *feeds: str) -> Source:
    return Source(source_id=name, outlet=name, feeds=feeds, delay_seconds=0)


@contextmanager
def a_run(*sources: Source, **settings: Any) -> Iterator[OpenRun]:
    assignment = Assignment(
        flow="nightly", asked="{}", sources=sources, definitions=[], max_links=100, takes_up_deferred=True
    )
    with open_run(assignment, Settings(**settings), logging.getLogger("onrecord"), utc_now) as run:
        yield run


def discover(*sources: Source, **settings: Any) -> list[Found]:
    with a_run(*sources, **settings) as run, on_threads() as launch:
        return discover_all(run, launch)


def ends(found: list[Found]) -> dict[str, list[str]]:
    """Of each source: the links found, and why others were not."""
    return {
        source.source_id: [
            *(link.url.rpartition("/")[2] for link in discovery.links),
            *(rejection.reason for rejection in discovery.rejections),
        ]
        for source, discovery in found
    }


def test_a_source_that_hangs_has_its_time_and_holds_up_nobody(open_newsroom: Callable[[], Newsroom]) -> None:
    is_over = threading.Event()

    def hang(_request: BaseHTTPRequestHandler) -> None:
        is_over.wait(20)

    slow, *others = [open_newsroom() for _ in range(4)]
    quick = [source(f"post-{number}", room.serve("/rss", FEED)) for number, room in enumerate(others)]
    hanging = source("slow", slow.serve("/first", FEED), slow.serve_by("/hangs", hang), slow.serve("/last", FEED))
    try:
        found = discover(hanging, *quick, source_seconds=0.6, discovery_threads=4)
    finally:
        is_over.set()
    assert [one.source_id for one, _ in found] == ["slow", "post-0", "post-1", "post-2"]
    assert ends(found) == {
        "slow": ["ferry", "FETCH_DEADLINE", "FETCH_DEADLINE"],
        "post-0": ["ferry"],
        "post-1": ["ferry"],
        "post-2": ["ferry"],
    }
    assert all(rejection.is_retryable for rejection in found[0][1].rejections)
    assert slow.times_asked("/last") == 0


def test_a_source_that_meets_a_bug_costs_only_itself(
    open_newsroom: Callable[[], Newsroom], monkeypatch: pytest.MonkeyPatch
) -> None:
    room = open_newsroom()
    sources = [source("bad", room.serve("/bad", FEED)), source("good", room.serve("/good", FEED))]
    with a_run(*sources) as run, on_threads() as launch:
        get = run.client.get

        def stumble(url: str, **asked: Any) -> object:
            if url.endswith("/bad"):
                raise LookupError("no such thing")
            return get(url, **asked)

        monkeypatch.setattr(run.client, "get", stumble)
        assert ends(discover_all(run, launch)) == {"bad": ["SOURCE_FAILED"], "good": ["ferry"]}


def test_an_archive_that_cannot_be_written_ends_all(
    open_newsroom: Callable[[], Newsroom], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise ArchiveError("no space left")

    with a_run(source("post", open_newsroom().serve("/rss", FEED))) as run:
        monkeypatch.setattr(run.client, "get", refuse)
        with pytest.raises(ArchiveError), on_threads() as launch:
            discover_all(run, launch)


@pytest.mark.parametrize(("n_sources", "n_steps"), [(0, 0), (1, 1), (100, 1), (101, 2), (1_000, STEPS_AT_ONCE)])
def test_a_thousand_sources_are_a_few_steps_whose_names_say_what_they_do(
    home: Path, n_sources: int, n_steps: int
) -> None:
    labels: list[str] = []
    sources = [source(f"outlet-{number:04d}") for number in range(n_sources)]
    with a_run(*sources) as run, on_threads() as launch_on_thread:

        def launch(label: str, step: Callable[..., Any], *arguments: Any) -> Any:
            labels.append(label)
            return launch_on_thread(label, step, *arguments)

        assert [one for one, _ in discover_all(run, launch)] == sources
    assert len(labels) == n_steps
    if n_sources == 101:
        assert labels == [
            "discover 51 sources (outlet-0000 to outlet-0100)",
            "discover 50 sources (outlet-0001 to outlet-0099)",
        ]
