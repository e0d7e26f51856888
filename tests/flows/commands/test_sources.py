"""Source files: added from a front page, checked, listed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.extract.newsroom import Newsroom, open_servers
from tests.flows.commands.conftest import Onrecord
from tests.making import FERRY_PAGE

LOOPBACK = {"ONRECORD_ALLOWED_NETWORKS": '["127.0.0.0/8"]'}
SOURCE = """outlet = "The Harbour Post"
[[read]]
feed = "https://harbourpost.example/feed.xml"
"""


@pytest.fixture
def newsroom() -> Iterator[Newsroom]:
    """Serve an outlet with a feed and one article."""
    with open_servers() as start:
        served = start()
        served.serve("/robots.txt", "User-agent: *\nAllow: /\n", content_type="text/plain")
        served.serve("/ferry", FERRY_PAGE)
        item = "<item><title>The ferry sails again after three weeks</title><link>/ferry</link></item>"
        served.serve("/rss.xml", f"<rss><channel><title>Harbour Post</title>{item}</channel></rss>")
        head = '<title>Harbour Post</title><link rel="alternate" type="application/rss+xml" href="/rss.xml">'
        served.serve("/", f'<html lang="en"><head>{head}</head><body><a href="/ferry">Ferry</a></body></html>')
        yield served


def write_source(folder: Path, name: str, text: str) -> None:
    (folder / "sources").mkdir(exist_ok=True)
    (folder / "sources" / f"{name}.toml").write_text(text, encoding="utf-8")


def test_an_outlet_is_added_checked_and_read(onrecord: Onrecord, newsroom: Newsroom, tmp_path: Path) -> None:
    added = onrecord("sources", "add", newsroom.url, environment=LOOPBACK)
    assert (added.code, added.err) == (0, "")
    assert "onrecord nightly --only harbour-post" in added.out
    written = (tmp_path / "sources" / "harbour-post.toml").read_text(encoding="utf-8")
    assert written in added.out
    assert f'feed = "{newsroom.url}/rss.xml"' in written
    checked = onrecord("sources", "check", environment=LOOPBACK)
    assert checked.code == 0
    assert "1 of 1 ways in can be read" in checked.out
    read = onrecord("nightly", "--only", "harbour-post", environment=LOOPBACK)
    assert (read.code, "1 links seen: 1 loaded" in read.out) == (0, True), read.out


def test_a_dry_run_writes_nothing_and_a_file_is_never_overwritten(
    onrecord: Onrecord, newsroom: Newsroom, tmp_path: Path
) -> None:
    dry = onrecord("sources", "add", "--dry-run", newsroom.url + "/rss.xml", environment=LOOPBACK)
    assert dry.code == 0
    assert 'outlet = "Harbour Post"' in dry.out
    assert not (tmp_path / "sources").exists()
    write_source(tmp_path, "mine", SOURCE)
    n_asked = len(newsroom.asked)
    refused = onrecord("sources", "add", "--id", "mine", newsroom.url, environment=LOOPBACK)
    assert refused.code == 2
    assert "mine.toml" in refused.err
    assert len(newsroom.asked) == n_asked
    assert (tmp_path / "sources" / "mine.toml").read_text(encoding="utf-8") == SOURCE


def test_loopback_is_refused_unless_it_is_allowed(onrecord: Onrecord, newsroom: Newsroom) -> None:
    ended = onrecord("sources", "add", newsroom.url)
    assert ended.code == 1
    assert "FETCH_BLOCKED_ADDRESS" in ended.err
    assert newsroom.asked == []


@pytest.mark.parametrize("url", ["ftp://harbourpost.example/", "http://[broken", "https://"])
def test_what_is_no_address_is_refused(onrecord: Onrecord, url: str) -> None:
    assert onrecord("sources", "add", url).code == 2


def test_sources_are_listed_and_checked_without_asking_anybody(onrecord: Onrecord, tmp_path: Path) -> None:
    write_source(tmp_path, "harbour-post", SOURCE)
    checked = onrecord("sources", "check", "--offline")
    assert (checked.code, "1 source files" in checked.out) == (0, True)
    assert "The Harbour Post" in onrecord("sources", "list").out


def test_a_feed_that_cannot_be_read_is_code_1_and_says_why(
    onrecord: Onrecord, newsroom: Newsroom, tmp_path: Path
) -> None:
    gone = SOURCE.replace("https://harbourpost.example/feed.xml", f"{newsroom.url}/gone?token=S3CRET")
    write_source(tmp_path, "lost", gone)
    write_source(tmp_path, "found", SOURCE.replace("https://harbourpost.example/feed.xml", f"{newsroom.url}/rss.xml"))
    checked = onrecord("sources", "check", environment=LOOPBACK)
    assert checked.code == 1
    assert "FETCH_HTTP_4XX" in checked.out
    assert "1 of 2 ways in can be read" in checked.out
    assert "S3CRET" not in checked.out + checked.err
    assert newsroom.times_asked("/rss.xml") == 1


def test_an_unknown_key_of_a_source_is_said(onrecord: Onrecord, tmp_path: Path) -> None:
    write_source(tmp_path, "harbour-post", 'colour = "blue"\n' + SOURCE)
    ended = onrecord("sources", "check")
    assert ended.code == 2
    assert "harbour-post.toml" in ended.err
    assert "colour" in ended.err
