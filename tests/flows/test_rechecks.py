"""Articles that are looked at again: what is not sent, not stored and not read twice."""

import re
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest

from extract.archive import read_archived
from flows.launch import on_threads
from flows.request import IngestRequest, NightlyRequest
from flows.runs import run_request
from flows.settings import Settings
from flows.summary import Summary
from load.query import open_published
from tests.extract.newsroom import Newsroom, open_servers
from tests.making import FERRY_PAGE

PATH = "/news/ferry"
# The day after the article came out.
FIRST_NIGHT = datetime(2026, 1, 13, 2, 0, tzinfo=UTC)


class Served:
    """An article on a server that knows conditional requests, and what it was asked with."""

    def __init__(self, newsroom: Newsroom) -> None:
        self.newsroom = newsroom
        self.body = FERRY_PAGE.replace("https://harbourpost.example", newsroom.url)
        self.etag: str | None = '"v1"'
        self.conditions: list[str | None] = []
        self.statuses: list[int] = []
        newsroom.serve_by(PATH, self._answer)
        entry = f"<item><title>Ferry</title><link>{newsroom.url}{PATH}</link></item>"
        newsroom.serve("/feed.xml", f"<rss version='2.0'><channel><title>Post</title>{entry}</channel></rss>")

    def _answer(self, request: BaseHTTPRequestHandler) -> None:
        condition = request.headers.get("If-None-Match")
        self.conditions.append(condition)
        is_same = condition is not None and condition == self.etag
        self.statuses.append(304 if is_same else 200)
        content = b"" if is_same else self.body.encode()
        request.send_response(self.statuses[-1])
        request.send_header("Content-Type", "text/html; charset=utf-8")
        request.send_header("Content-Length", str(len(content)))
        if self.etag is not None:
            request.send_header("ETag", self.etag)
        request.end_headers()
        request.wfile.write(content)


@pytest.fixture
def served(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    # Every run is a day after the one before it, and the article is due each day.
    monkeypatch.setenv("ONRECORD_RECHECK_HOURS", str([24 * day for day in range(1, 60)]))
    with open_servers() as start:
        newsroom = start()
        (tmp_path / "sources").mkdir()
        (tmp_path / "sources" / "harbour-post.toml").write_text(
            f'outlet = "The Harbour Post"\ndelay_seconds = 0.0\n[[read]]\nfeed = "{newsroom.url}/feed.xml"\n'
        )
        yield Served(newsroom)


@pytest.fixture
def nights(monkeypatch: pytest.MonkeyPatch) -> "Nights":
    return Nights(monkeypatch)


class Nights:
    """Runs on days that a test names."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._monkeypatch = monkeypatch

    def run(self, day: int, request: NightlyRequest | IngestRequest | None = None, **settings: Any) -> Summary:
        now = FIRST_NIGHT + timedelta(days=day)
        self._monkeypatch.setattr("flows.runs.utc_now", lambda: now)
        with on_threads() as launch:
            return run_request(request or NightlyRequest(), Settings(**settings), launch)


def asked(query: str) -> Sequence[tuple[Any, ...]]:
    with closing(open_published(Settings().published)) as warehouse:
        return warehouse.execute(query).fetchall()


def ends() -> Sequence[tuple[Any, ...]]:
    return asked("select status, reason, http_status from outcomes order by ended_at, run_id")


def test_a_server_need_not_send_an_article_again(served: Served, nights: Nights) -> None:
    nights.run(0)
    summary = nights.run(1)
    nights.run(2)
    assert list(zip(served.conditions, served.statuses, strict=True)) == [(None, 200), ('"v1"', 304), ('"v1"', 304)]
    assert ends() == [("loaded", None, 200), *[("unchanged", "DUP_NOT_MODIFIED", 304)] * 2]
    assert summary.is_published, summary.breaches
    assert (summary.n_not_modified, summary.statuses) == (1, {"unchanged": 1})
    assert "1 unchanged (1 not sent again)" in summary.one_line()
    # It was looked at each time, and its outcome names the version that it still is.
    assert asked("select n_looks, last_status, last_http_status from article_looks") == [(3, "unchanged", 304)]
    assert asked("select count(distinct version_id), count(*) from news.outcome") == [(1, 3)]
    assert asked("select outcome, n from fetch_outcomes order by all") == [("fetched", 1), *[("not_modified", 1)] * 2]
    assert asked("select kind, http_status from news.warc_record where page_id is not null order by captured_at") == [
        ("response", 200),
        ("revisit", 304),
        ("revisit", 304),
    ]


def test_an_article_that_is_not_due_was_looked_at_when_it_was_not_modified(served: Served, nights: Nights) -> None:
    nights.run(0)
    nights.run(1)
    nights.run(1)
    assert served.statuses == [200, 304]


def test_not_modified_for_ever_is_not_believed_for_ever(served: Served, nights: Nights) -> None:
    for day in (0, 10, 15, 16):
        nights.run(day)
    # The server lies: the text changed under the same ETag.
    assert list(zip(served.conditions, served.statuses, strict=True)) == [
        (None, 200),
        ('"v1"', 304),
        (None, 200),
        ('"v1"', 304),
    ]
    served.body = served.body.replace("eleven days", "twelve days")
    nights.run(30)
    assert ends()[-1] == ("new_version", None, 200)


def test_who_names_an_article_or_wants_all_again_gets_it_whole(served: Served, nights: Nights) -> None:
    nights.run(0)
    nights.run(0, NightlyRequest(recheck_all=True))
    nights.run(0, IngestRequest(urls=(served.newsroom.url + PATH,)))
    assert served.conditions == [None, None, None]
    assert ends()[1:] == [("unchanged", "DUP_UNCHANGED", 200)] * 2


def test_the_same_bytes_are_neither_stored_nor_read_twice(
    served: Served, nights: Nights, monkeypatch: pytest.MonkeyPatch
) -> None:
    served.etag = None
    nights.run(0)

    def read(*_: object) -> None:
        raise AssertionError("it was read again")

    with monkeypatch.context() as patched:
        patched.setattr("flows.readers.Readers.start", read)
        nights.run(1)
    assert served.statuses == [200, 200]
    assert ends() == [("loaded", None, 200), ("unchanged", "DUP_UNCHANGED", 200)]
    first, again = asked("select record_id, kind, refers_to_record_id from news.warc_record where page_id is not null")
    assert (first[1], again[1:]) == ("response", ("revisit", first[0]))
    ((path, offset),) = asked("select archive_path, archive_offset from news.page")
    assert read_archived(Settings().archive, path, offset) == served.body.encode()


def test_the_same_bytes_are_read_again_by_a_reader_that_knows_more(
    served: Served, nights: Nights, tmp_path: Path
) -> None:
    served.etag = None
    nights.run(0)
    source = tmp_path / "sources" / "harbour-post.toml"
    source.write_text('time_zone = "Europe/Lisbon"\n' + source.read_text())
    nights.run(1)
    assert asked("select count(*) from news.reading") == [(2,)]
    assert ends()[-1][:2] == ("unchanged", "DUP_UNCHANGED")


def test_a_new_etag_for_the_same_bytes_is_kept(served: Served, nights: Nights) -> None:
    nights.run(0)
    served.etag = '"v2"'
    nights.run(1)
    nights.run(2)
    assert list(zip(served.conditions, served.statuses, strict=True))[1:] == [('"v1"', 200), ('"v2"', 304)]


def test_there_and_back_again_are_three_versions(served: Served, nights: Nights) -> None:
    first = served.body
    bodies = {'"v1"': first, '"v2"': first.replace("eleven days", "twelve days"), '"v3"': first}
    for day, (etag, body) in enumerate(bodies.items()):
        served.etag, served.body = etag, body
        nights.run(2 * day)
        nights.run(2 * day + 1)
    assert served.statuses == [200, 304] * 3
    assert [status for status, _, _ in ends()] == [
        *("loaded", "unchanged"),
        *("new_version", "unchanged"),
        *("new_version", "unchanged"),
    ]


def test_a_lost_archive_changes_nothing_of_what_a_server_need_not_send(served: Served, nights: Nights) -> None:
    nights.run(0)
    for file in Settings().archive.rglob("*.warc.gz"):
        file.unlink()
    assert nights.run(1).exit_code(0.5) == 0
    assert ends()[-1] == ("unchanged", "DUP_NOT_MODIFIED", 304)


def test_the_article_of_another_address_is_not_taken_for_unchanged(served: Served, nights: Nights) -> None:
    """The link leads elsewhere by now, where an ETag happens to be the same."""
    newsroom = served.newsroom
    nights.run(0)
    other = served.body.replace("eleven days", "thirteen days").replace(PATH, "/moved")

    def moved(request: BaseHTTPRequestHandler) -> None:
        condition = request.headers.get("If-None-Match")
        request.send_response(304 if condition == '"v1"' else 200)
        content = b"" if condition == '"v1"' else other.encode()
        request.send_header("Content-Length", str(len(content)))
        request.end_headers()
        request.wfile.write(content)

    newsroom.serve_by("/moved", moved)
    newsroom.serve(PATH, status=301, headers={"Location": "/moved"})
    nights.run(1)
    assert ends()[-1] == ("new_version", None, 200)
    assert re.search(r"thirteen days", str(asked("select body from articles")))
