"""What a request amounts to."""

from datetime import date
from pathlib import Path

import pytest

from flows.assignment import RequestError, ingest_assignment, nightly_assignment
from flows.days import Days
from flows.request import IngestRequest, NightlyRequest
from flows.settings import Settings
from tests.making import FETCHED_AT

SOURCE = """outlet = "The Harbour Post"
time_zone = "Atlantic/Azores"
body_selectors = ["div.story"]
[[read]]
feed = "https://reader:pass@harbourpost.example/feed.xml?api_key=S3CRET"
"""


@pytest.fixture
def sources(home: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "sources"
    folder.mkdir()
    (folder / "harbour-post.toml").write_text(SOURCE)
    return folder


def test_a_known_outlet_lends_its_zone_and_selectors_and_is_not_redefined(sources: Path) -> None:
    request = IngestRequest(feeds=("https://harbourpost.example/other.xml",), outlet="The Harbour Post")
    assignment = ingest_assignment(request, Settings(), FETCHED_AT)
    (source,) = assignment.sources
    assert (source.source_id, source.time_zone, source.body_selectors) == (
        "harbour-post",
        "Atlantic/Azores",
        ("div.story",),
    )
    assert source.feeds == ("https://harbourpost.example/other.xml",)
    assert assignment.definitions == []


@pytest.mark.parametrize(
    ("outlet", "source_id"),
    [("", "ingest"), ("The Hill Gazette", "the-hill-gazette"), ("Вестник", "outlet-")],
)
def test_an_unknown_outlet_becomes_a_source_without_ways_to_read_it(home: Path, outlet: str, source_id: str) -> None:
    request = IngestRequest(feeds=("https://hillgazette.example/feed",), outlet=outlet)
    (definition,) = ingest_assignment(request, Settings(), FETCHED_AT).definitions
    assert definition.source_id.startswith(source_id)
    assert (definition.outlet, definition.feeds) == (outlet, ())


def test_no_secret_is_kept_of_what_was_asked(sources: Path) -> None:
    secret = "https://reader:pass@harbourpost.example/a?api_key=S3CRET"
    asked = ingest_assignment(IngestRequest(urls=(secret,), feeds=(secret,)), Settings(), FETCHED_AT).asked
    (definition,) = nightly_assignment(NightlyRequest(), Settings()).definitions
    for kept in (asked, str(definition)):
        assert "S3CRET" not in kept
        assert "pass" not in kept


def test_what_is_written_into_an_address_is_known_to_what_fills_it_in_alone(sources: Path) -> None:
    assignment = nightly_assignment(NightlyRequest(), Settings())
    named = "${literal:harbour-post:user}:${literal:harbour-post:password}"
    assert assignment.sources[0].feeds == (
        f"https://{named}@harbourpost.example/feed.xml?api_key=${{literal:harbour-post:api_key}}",
    )
    assert sorted(assignment.wanted.literals.values()) == ["S3CRET", "pass", "reader"]
    assert "S3CRET" not in repr(assignment)


def test_a_request_has_no_other_secrets_than_those_of_the_outlet_it_names(
    sources: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAYROLL_KEY", "S3CRET")
    request = IngestRequest(urls=("https://elsewhere.example/a?key=${PAYROLL_KEY}",), outlet="harbour-post")
    with pytest.raises(RequestError, match=r"\$\{PAYROLL_KEY\} is no secret of a source's file"):
        ingest_assignment(request, Settings(), FETCHED_AT)


def test_only_a_nightly_run_takes_up_what_was_deferred(sources: Path) -> None:
    assert nightly_assignment(NightlyRequest(), Settings()).takes_up_deferred
    request = IngestRequest(urls=("https://harbourpost.example/a",))
    assert not ingest_assignment(request, Settings(), FETCHED_AT).takes_up_deferred


def test_a_source_that_is_not_there_is_said_by_name(sources: Path) -> None:
    with pytest.raises(RequestError, match="no source named hill-gazette"):
        nightly_assignment(NightlyRequest(only=("hill-gazette",)), Settings())


def test_days_are_handed_on(sources: Path) -> None:
    days = {"since": "2026-03-13", "until": "2026-03-14"}
    nightly = nightly_assignment(NightlyRequest.model_validate(days), Settings())
    feed = {"feeds": ["https://harbourpost.example/feed.xml"]}
    ingest = ingest_assignment(IngestRequest.model_validate(days | feed), Settings(), FETCHED_AT)
    assert nightly.days == ingest.days == Days(since=date(2026, 3, 13), until=date(2026, 3, 14))
    assert '"since":"2026-03-13"' in nightly.asked
