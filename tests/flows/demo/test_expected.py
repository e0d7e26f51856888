"""What the newsroom promises of each night, spelled out once in full."""

from flows.demo.expected import Expected
from flows.demo.server import Newsroom
from transform.reasons import Reason, is_retryable
from transform.records import Status

REASONS = {
    Reason.FETCH_BLOCKED_ROBOTS: 1,
    Reason.FETCH_HTTP_5XX: 1,
    Reason.FETCH_CONTENT_TYPE: 1,
    Reason.FETCH_HTTP_4XX: 1,
    Reason.EXTRACT_EMPTY: 1,
    Reason.EXTRACT_SOFT404: 1,
    Reason.EXTRACT_TOO_SHORT: 1,
    Reason.EXTRACT_CONSENT_WALL: 1,
    Reason.PARSE_NOT_HTML: 1,
    Reason.READ_EMPTY: 1,
}


def expected(night: int) -> Expected:
    with Newsroom() as newsroom:
        return newsroom.expected(night)


def test_the_first_night_brings_what_was_published_before_it() -> None:
    night = expected(1)
    assert night.count(Status.LOADED) == night.n_readable == 39
    assert night.reasons == REASONS
    assert (night.n_links, night.n_duplicates) == (56, 7)


def test_the_second_night_brings_news_changes_and_a_loss() -> None:
    night = expected(2)
    assert night.count(Status.LOADED) == 7
    assert night.changed == ("/news/2026/01/12/ferry-crews-walkout", "/city/tram-line-four-approved.html")
    assert night.count(Status.UNCHANGED) == 36
    assert night.reasons == REASONS | {Reason.FETCH_HTTP_4XX: 2}
    assert (night.n_links, night.n_duplicates) == (64, 8)


def test_every_address_ends_exactly_once() -> None:
    for number in (1, 2):
        night = expected(number)
        assert len({(outcome.source_id, outcome.path) for outcome in night.outcomes}) == len(night.outcomes)
        assert sum(map(night.count, Status)) == len(night.outcomes)


def test_only_what_may_end_differently_tomorrow_is_deferred() -> None:
    for outcome in expected(2).outcomes:
        if outcome.reason:
            assert (outcome.status is Status.DEFERRED) == is_retryable(outcome.reason)
