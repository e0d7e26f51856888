"""Feeds over several nights: asked only if they changed, only when they are due, and nothing is lost by it."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest

from flows.launch import on_threads
from flows.request import IngestRequest, NightlyRequest
from flows.runs import run_request
from flows.settings import Settings
from flows.summary import Summary
from load.query import open_published
from tests.extract.newsroom import Newsroom, open_servers, status_answer
from tests.making import FERRY_PAGE


@pytest.fixture
def room(home: Path, tmp_path: Path) -> Iterator[Newsroom]:
    """A newsroom with one feed that knows its ETag, and an outlet that reads it."""
    with open_servers() as start:
        room = start()
        (tmp_path / "sources").mkdir()
        (tmp_path / "sources" / "post.toml").write_text(
            f'outlet = "The Harbour Post"\ndelay_seconds = 0\n[[read]]\nfeed = "{room.url}/rss"\n', encoding="utf-8"
        )
        yield room


def lists(room: Newsroom, *names: str) -> None:
    """Let the feed list some pages, each with an article of its own."""
    for name in names:
        room.serve(f"/{name}", FERRY_PAGE.replace("Skerry", name))
    feed = "".join(f"<item><link>/{name}</link></item>" for name in names)
    whole = f"<rss><channel>{feed}</channel></rss>".encode()
    etag = f'"{"-".join(names)}"'

    def answer(request: BaseHTTPRequestHandler) -> None:
        if request.headers["If-None-Match"] == etag:
            status_answer(304)(request)
        else:
            status_answer(200, whole, ETag=etag)(request)

    room.serve_by("/rss", answer)


def night(**asked: Any) -> Summary:
    with on_threads() as launch:
        return run_request(NightlyRequest(**{"all_feeds": True} | asked), Settings(), launch)


def hours_later(monkeypatch: pytest.MonkeyPatch, hours: float) -> None:
    monkeypatch.setattr("flows.runs.utc_now", lambda: datetime.now(UTC) + timedelta(hours=hours))


def ask(query: str) -> list[tuple[Any, ...]]:
    with closing(open_published(Settings().published)) as connection:
        return connection.execute(query).fetchall()


def test_a_feed_that_did_not_change_is_not_read_and_what_waited_is_fetched_all_the_same(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    lists(room, "ferry", "bridge")
    room.serve("/bridge", "trouble", status=500)
    first = night()
    assert (first.statuses, first.polls) == ({"loaded": 1, "deferred": 1}, {"ok": 1})
    room.serve("/bridge", FERRY_PAGE.replace("Skerry", "bridge"))
    hours_later(monkeypatch, 2)
    ask_again = night()
    assert (ask_again.statuses, ask_again.polls) == ({"loaded": 1}, {"not_modified": 1})
    assert (ask_again.n_failed_sources, ask_again.exit_code(0.5), ask_again.failures) == (0, 0, [])
    assert "; feeds: 1 not modified;" in ask_again.one_line()
    assert ask("select count(*) from news.notice") == [(0,)], "it is not empty"
    # Rules that were read hours ago hold.
    assert room.times_asked("/robots.txt") == 1
    # Whoever wants every listed article again needs the list; and a person who names a feed is told what it lists.
    assert night(recheck_all=True).polls == {"ok": 1}
    with on_threads() as launch:
        named = run_request(IngestRequest(feeds=(f"{room.url}/rss",), outlet="post"), Settings(), launch)
    assert (named.statuses, named.polls) == ({"duplicate": 2}, {"ok": 1})
    lists(room, "ferry", "bridge", "tram")
    assert night().statuses == {"loaded": 1, "duplicate": 2}
    assert ask("select n_new_links from news.poll where status = 'ok' order by run_id") == [(None,), (0,), (0,), (1,)]


def test_a_run_that_dies_after_its_feeds_loses_no_link(room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    def die(*_: object) -> None:
        raise KeyboardInterrupt

    lists(room, "ferry")
    with monkeypatch.context() as patched:
        patched.setattr("flows.pipeline._stage_discovered", die)
        with pytest.raises(KeyboardInterrupt):
            night()
    with monkeypatch.context() as patched:
        patched.setattr("flows.pipeline._read_all", die)
        with pytest.raises(KeyboardInterrupt):
            night()
    assert night().statuses == {"loaded": 1}
    assert night().polls == {"not_modified": 1}


def test_a_feed_that_is_not_due_is_not_asked(room: Newsroom) -> None:
    lists(room, "ferry")
    night(all_feeds=False)
    n_requests = len(room.asked)
    again = night(all_feeds=False)
    assert (again.polls, len(room.asked), again.exit_code(0.5)) == ({"not_due": 1}, n_requests, 0)


def test_a_source_of_which_everything_fails_is_said_in_one_line_each_night(
    room: Newsroom, caplog: pytest.LogCaptureFixture
) -> None:
    lists(room, "ferry")
    room.serve("/rss", "gone", status=410)
    night()
    caplog.clear()
    with caplog.at_level("WARNING", logger="onrecord"):
        second = night()
    assert [line.partition("; failed")[0] for line in caplog.messages] == [
        f"post: nothing of it could be read (1 addresses); FETCH_HTTP_4XX {room.url}/rss: the server answered 410 Gone"
    ]
    assert "; failed 2 times in a row; asked again from 20" in second.failures[0].detail
    assert (second.polls, second.n_failed_sources, second.exit_code(0.5)) == ({"failed": 1}, 1, 1)
    # It is left alone for a day now, and is not forgotten.
    third = night(all_feeds=False)
    assert (third.polls, third.n_failed_sources, third.exit_code(0.5)) == ({"not_due": 1}, 1, 1)
    assert [one.reason for one in third.oddities] == ["FEED_FAILING"]
    assert ask("select state, n_failures from feed_health") == [("failing", 2)]


def test_a_host_whose_robots_txt_breaks_is_read_by_its_last_rules_and_that_is_said(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    lists(room, "ferry")
    room.serve("/robots.txt", "User-agent: *\nDisallow: /private\n")
    night()
    room.serve("/robots.txt", "trouble", status=503)
    lists(room, "ferry", "bridge")
    hours_later(monkeypatch, 30)
    second = night()
    assert (second.statuses, [one.reason for one in second.oddities]) == (
        {"loaded": 1, "duplicate": 1},
        ["FETCH_ROBOTS_KEPT"],
    )
    assert ask("select state, robots from host_health") == [("troubled", "kept")]
