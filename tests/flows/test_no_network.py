"""Nights on which the network is gone: what is said, what is deferred, and that the next night brings all of it."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from flows.launch import on_threads
from flows.request import NightlyRequest
from flows.runs import run_request
from flows.settings import Settings
from flows.summary import Summary
from load.query import open_published
from tests.extract.load.sides import resolving, write_sources
from tests.extract.load.world import LoadHost, listing_xml, page_html
from tests.extract.newsroom import Newsroom, open_servers
from tests.run_logs import RUN_LOGS

FIRST_NIGHT = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)
N_PAGES = 6
HOSTS = [LoadHost(number=number, kind="good", n_pages=N_PAGES, crawl_delay=0.0) for number in range(3)]
# What belongs to one run: which it was, how long a server took, where the answer is archived.
OF_A_RUN = ("run_id", "elapsed_ms", "archive_path", "archive_offset", "warc_record_id")
# What tells when something was met, and the keys that are made of it.
OF_A_TIME = ("found_at", "fetched_at", "captured_at", "loaded_on", "version_id", "quotation_id", "capture_id")
# What is alike is grouped around what came first.
GROUPS = ("quotation_cluster", "quotation_wording", "quotation_fingerprint", "article_group", "article_link")


class Network:
    """Three outlets, and a name server that can fail."""

    def __init__(self, rooms: Sequence[Newsroom]) -> None:
        self.hosts = [host.at(room.port) for host, room in zip(HOSTS, rooms, strict=True)]
        self.n_look_ups_left = 10_000
        self.rooms = rooms
        for host, room in zip(self.hosts, rooms, strict=True):
            # Every page needs a look-up of its own.
            closing_headers = {"Connection": "close"}
            room.serve(host.listing, listing_xml(host), content_type="application/xml", headers=closing_headers)
            room.serve("/robots.txt", "", content_type="text/plain", headers=closing_headers)
            for number, path in enumerate(host.paths()):
                room.serve(path, page_html(host, number), headers=closing_headers)

    def resolve(self, _name: str, _port: int) -> Sequence[str]:
        self.n_look_ups_left -= 1
        if self.n_look_ups_left < 0:
            raise OSError(-3, "Temporary failure in name resolution")
        return ["127.0.0.1"]


@pytest.fixture
def network(home: Path, tmp_path: Path) -> Iterator[Network]:
    with open_servers() as start:
        opened = Network([start() for _ in HOSTS])
        write_sources(opened.hosts, tmp_path / "sources", 0.0)
        with resolving(opened.resolve):
            yield opened


@pytest.fixture
def night(network: Network, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Summary]:
    def run(number: int, n_look_ups: int = 10_000, home: Path | None = None) -> Summary:
        network.n_look_ups_left = n_look_ups
        now = FIRST_NIGHT + timedelta(days=number - 1)
        monkeypatch.setattr("flows.runs.utc_now", lambda: now)
        with on_threads() as launch:
            return run_request(NightlyRequest(), Settings(**({"home": home} if home else {})), launch)  # type: ignore[arg-type]

    return run


def known_rows(
    home: Path, *, but: Sequence[str] = RUN_LOGS, without: Sequence[str] = OF_A_RUN
) -> dict[str, list[object]]:
    """All rows of all tables ``but`` some, ``without`` some of their columns."""
    with closing(open_published(home / "onrecord.duckdb")) as connection:
        rows: dict[str, list[object]] = {}
        tables = connection.execute("select table_name from duckdb_tables() where schema_name = 'news'").fetchall()
        for (name,) in tables:
            columns = connection.execute(f"select column_name from (describe news.{name})").fetchall()
            kept = ", ".join(column for (column,) in columns if column not in without)
            if kept and name not in but:
                rows[name] = list(connection.execute(f"select {kept} from news.{name} order by all").fetchall())
        return rows


def test_a_night_without_network_says_it_of_every_source_once_and_ends_with_code_1(
    night: Callable[..., Summary], network: Network
) -> None:
    summary = night(1, n_look_ups=0)
    assert [(one.source_id, one.reason) for one in summary.failures] == [
        (host.source_id, "FETCH_ROBOTS_UNREACHABLE") for host in HOSTS
    ]
    for one in summary.failures:
        assert "temporary failure in name resolution" in one.detail
        assert one.next == "it is asked again in the next run after 2026-11-24 03:00 UTC"
    assert (summary.n_failed_sources, summary.exit_code(0.5), summary.is_published) == (3, 1, True)
    assert [room.asked for room in network.rooms] == [[], [], []]


def test_the_night_after_one_without_network_brings_what_an_undisturbed_one_would(
    night: Callable[..., Summary], home: Path, tmp_path: Path
) -> None:
    night(1, n_look_ups=0)
    assert night(2).statuses == {"loaded": 3 * N_PAGES}
    night(2, home=tmp_path / "undisturbed")
    assert known_rows(home) == known_rows(tmp_path / "undisturbed")


def test_what_a_network_lost_in_the_middle_of_a_night_held_back_comes_the_next_night(
    night: Callable[..., Summary], network: Network, home: Path, tmp_path: Path
) -> None:
    # Three look-ups for robots.txt, three for the feeds, seven for pages.
    summary = night(1, n_look_ups=3 + 3 + 7)
    assert summary.statuses == {"loaded": 7, "deferred": 3 * N_PAGES - 7}
    assert summary.reasons == {"FETCH_DNS": 3 * N_PAGES - 7}
    assert summary.exit_code(0.5) == 1
    for room, host in zip(network.rooms, network.hosts, strict=True):
        # The feed has moved on: what was deferred is known from the night before.
        room.serve(host.listing, '<rss version="2.0"><channel><title>Nothing new</title></channel></rss>')
    assert night(2).statuses == {"loaded": 3 * N_PAGES - 7}
    for room, host in zip(network.rooms, network.hosts, strict=True):
        room.serve(host.listing, listing_xml(host))
    night(1, home=tmp_path / "undisturbed")
    undisturbed = tmp_path / "undisturbed"
    asked = {"but": (*RUN_LOGS, *GROUPS), "without": (*OF_A_RUN, *OF_A_TIME)}
    assert len(known_rows(home, **asked)["article"]) == 3 * N_PAGES
    assert known_rows(home, **asked) == known_rows(undisturbed, **asked)


def test_the_command_says_in_one_line_what_could_not_be_read_and_what_happens_next(home: Path, tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "harbour-post.toml").write_text(
        'outlet = "The Harbour Post"\n[[read]]\nfeed = "https://harbourpost.invalid/rss.xml"\n', encoding="utf-8"
    )
    root = str(Path(__file__).parents[2])
    done = subprocess.run(
        [sys.executable, "-m", "flows", "nightly"],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
        env={name: value for name, value in os.environ.items() if name != "PREFECT_API_URL"} | {"PYTHONPATH": root},
    )
    assert done.returncode == 1
    (line,) = [line for line in done.stdout.splitlines() if "FETCH_ROBOTS_UNREACHABLE" in line]
    assert "harbour-post" in line
    assert "Traceback" not in done.stdout + done.stderr
    assert "is asked again in the next run" in done.stdout
    assert (home / "onrecord.duckdb").is_file()
