"""When feeds are asked again, and what is odd about them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from extract.messages import Validators
from extract.polls import Asked, Remembered
from flows.polling import Turn, is_due, make_poll, oddities, pace_of, remembered
from load.polls import FeedState
from transform.reasons import Reason
from transform.records import PollStatus, Source, Via

NOW = datetime(2026, 3, 14, 2, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
PACE = pace_of(Source(source_id="post", outlet="Post"), 1, 72)
FEED_ID = UUID(int=1)


def asked(status: PollStatus = PollStatus.OK, n_entries: int | None = 20, **changes: Any) -> Asked:
    answer = Asked(
        feed_id=FEED_ID,
        source_id="post",
        url="https://post.example/rss",
        via=Via.FEED,
        asked_at=NOW,
        status=status,
        http_status=200,
        n_entries=n_entries if status is PollStatus.OK else None,
        link_ids=frozenset(UUID(int=number) for number in range(n_entries or 0)),
    )
    return replace(answer, **changes)


def failed(http_status: int | None = None, **changes: Any) -> Asked:
    reason = Reason.FETCH_HTTP_4XX if http_status else Reason.FETCH_CONNECT
    return asked(PollStatus.FAILED, http_status=http_status, reason=reason, **changes)


def state(**changes: Any) -> FeedState:
    """A feed that shows 20 entries and was asked every night for four weeks, last night too."""
    known = FeedState(
        reason=None,
        n_failures=0,
        etag='"1"',
        last_modified=None,
        payload_digest="a1",
        whole_at=NOW - DAY,
        last_new_link_at=NOW - DAY,
        usual_gap_hours=None,
        next_poll_at=NOW,
        read_by_code="0.2.0",
        watched_since=NOW - 28 * DAY,
        asked_at=NOW - DAY,
        n_new_links=0,
        busiest_per_hour=0.0,
        usual_entries=20.0,
        n_reads=27,
    )
    return replace(known, **changes)


def hours_until_next(before: FeedState | None, answer: Asked | None = None, n_new: int = 0, **changes: Any) -> float:
    poll = make_poll(Turn(asked=answer or asked(), before=before, n_new=n_new, pace=changes.get("pace", PACE)))
    return (poll.next_poll_at - NOW) / HOUR


@pytest.mark.parametrize(
    ("n_in_four_weeks", "hours"),
    [
        pytest.param(28 * 48, 1, id="two an hour: no more often than once an hour"),
        pytest.param(28 * 4, 3, id="four a day: half of six hours"),
        pytest.param(28, 12, id="one a day: due every night"),
        pytest.param(14, 24, id="one in two days"),
        pytest.param(4, 72, id="one a week: no more seldom than in three days"),
        pytest.param(0, 72, id="none"),
    ],
)
def test_a_feed_is_polled_twice_as_often_as_it_brings_a_link(n_in_four_weeks: int, hours: float) -> None:
    assert hours_until_next(state(n_new_links=n_in_four_weeks)) == pytest.approx(hours)


def test_a_feed_that_once_was_fast_is_polled_before_its_list_could_run_over() -> None:
    # 10 entries, and one night brought 8: ten more could come in 30 hours.
    assert hours_until_next(state(n_new_links=8, busiest_per_hour=8 / 24), asked(n_entries=10)) == pytest.approx(15)
    assert hours_until_next(state(n_new_links=8, busiest_per_hour=8 / 24), asked(n_entries=100)) == pytest.approx(42)
    # The same if tonight is that night.
    assert hours_until_next(state(), asked(n_entries=10), n_new=8) == pytest.approx(15)


def test_a_feed_of_which_little_is_known_is_polled_every_time() -> None:
    assert hours_until_next(None) == 1
    assert hours_until_next(state(watched_since=NOW - DAY)) == 1
    assert hours_until_next(state(watched_since=None, asked_at=None)) == 1
    assert hours_until_next(state(), asked(is_index=True)) == 1


def test_a_feed_of_which_everything_is_new_is_polled_soon_and_may_have_been_missed() -> None:
    turn = Turn(asked=asked(n_entries=6), before=state(), n_new=6, pace=PACE)
    assert (make_poll(turn).next_poll_at - NOW) == HOUR
    (notice,) = oddities(turn)
    assert notice.reason is Reason.FEED_OUTRUN
    assert notice.detail == "all 6 entries are new since it was last asked 24 hours ago: more may have come and gone"
    assert oddities(replace(turn, n_new=5)) == ()
    assert oddities(replace(turn, before=state(whole_at=None))) == ()
    assert oddities(replace(turn, is_expected_to_grow=False)) == ()


@pytest.mark.parametrize(
    ("answer", "hours"),
    [
        pytest.param(failed(), [1, 2, 4, 8, 16, 24, 24], id="in trouble"),
        pytest.param(failed(404), [12, 24, 48, 96, 168, 168, 168], id="not there"),
        pytest.param(failed(410), [12, 24, 48, 96, 168, 168, 168], id="gone"),
        pytest.param(failed(403), [1, 2, 4, 8, 16, 24, 24], id="refused"),
    ],
)
def test_a_feed_that_fails_is_left_alone_longer_each_time(answer: Asked, hours: list[float]) -> None:
    assert [hours_until_next(state(n_failures=n), answer) for n in range(7)] == hours
    assert hours_until_next(state(n_failures=10_000), answer) == hours[-1]


def test_a_server_that_asks_for_a_pause_gets_it() -> None:
    assert hours_until_next(state(), failed(not_before=NOW + 20 * HOUR)) == 20
    assert hours_until_next(state(n_failures=9), failed(not_before=NOW + 20 * HOUR)) == 24


def test_a_source_may_bound_its_pace() -> None:
    slow = pace_of(Source(source_id="post", outlet="Post", poll_hours_min=6, poll_hours_max=24), 1, 72)
    assert hours_until_next(state(n_new_links=28 * 48), pace=slow) == 6
    assert hours_until_next(state(), pace=slow) == 24
    assert hours_until_next(state(n_failures=9), failed(404), pace=slow) == 24
    assert pace_of(Source(source_id="post", outlet="Post", poll_hours_min=100), 1, 72).longest == 100 * HOUR


@pytest.mark.parametrize(
    ("hours_since", "interval", "due"),
    [
        pytest.param(24, 24, True, id="on time"),
        pytest.param(21.5, 24, True, id="late last night, early tonight"),
        pytest.param(20, 24, False, id="hours too early"),
        pytest.param(0.9, 1, True, id="an hourly feed"),
        pytest.param(0.5, 1, False, id="run again by hand"),
        pytest.param(70, 72, True, id="three hours are the most"),
        pytest.param(68, 72, False, id="more than three hours"),
        pytest.param(-2, 72, True, id="the clock was set back"),
    ],
)
def test_a_feed_is_due_in_time_with_some_jitter_of_the_schedule(hours_since: float, interval: float, due: bool) -> None:
    asked_at = NOW - hours_since * HOUR
    assert is_due(state(asked_at=asked_at, next_poll_at=asked_at + interval * HOUR), NOW) is due


def test_a_feed_of_one_article_a_day_is_polled_every_night_whatever_the_minute_of_the_night() -> None:
    before = state(n_new_links=28)
    for minutes in (0, -50, 50, -10):
        poll = make_poll(Turn(asked=asked(), before=before, n_new=1, pace=PACE))
        assert is_due(replace(before, asked_at=NOW, next_poll_at=poll.next_poll_at), NOW + DAY + minutes * HOUR / 60)


def test_what_is_remembered_does_not_outlive_a_week_nor_the_code_that_read_it() -> None:
    week = timedelta(days=7)

    def memory(known: FeedState, code: str = "0.2.0") -> Remembered:
        return remembered(known, NOW, week, code, is_due=True)

    assert memory(state()) == Remembered(validators=Validators(etag='"1"'), payload_digest="a1")
    assert memory(state(whole_at=NOW - week)) == Remembered()
    assert memory(state(whole_at=NOW + DAY)) == Remembered()
    assert memory(state(whole_at=None)) == Remembered()
    assert memory(state(), code="0.3.0") == Remembered()
    assert memory(state(read_by_code=None)) == Remembered()


def test_what_shows_that_nothing_changed_is_kept_from_the_last_answer_that_was_read() -> None:
    new = asked(validators=Validators(etag='"2"'), payload_digest="b2")

    def proof(answer: Asked) -> tuple[str | None, str | None, datetime | None]:
        poll = make_poll(Turn(asked=answer, before=state(), n_new=0, pace=PACE))
        return poll.etag, poll.payload_digest, poll.whole_at

    assert proof(new) == ('"2"', "b2", NOW)
    assert proof(replace(new, status=PollStatus.UNCHANGED)) == ('"2"', "b2", NOW)
    for status in (PollStatus.NOT_MODIFIED, PollStatus.FAILED, PollStatus.NOT_DUE):
        assert proof(replace(new, status=status)) == ('"1"', "a1", NOW - DAY)


def test_new_links_are_counted_from_the_second_time_on() -> None:
    first = make_poll(Turn(asked=asked(), before=None, n_new=20, pace=PACE))
    assert (first.n_new_links, first.last_new_link_at, first.n_entries) == (None, NOW, 20)
    second = make_poll(Turn(asked=asked(), before=state(), n_new=3, pace=PACE))
    assert (second.n_new_links, second.last_new_link_at) == (3, NOW)
    none = make_poll(Turn(asked=asked(), before=state(), n_new=0, pace=PACE))
    assert (none.n_new_links, none.last_new_link_at) == (0, NOW - DAY)
    not_modified = make_poll(Turn(asked=asked(PollStatus.NOT_MODIFIED), before=state(), n_new=0, pace=PACE))
    assert (not_modified.n_new_links, not_modified.last_new_link_at) == (None, NOW - DAY)


def test_failures_are_counted_until_it_is_read_again() -> None:
    def count(answer: Asked) -> tuple[int, Reason | None]:
        before = state(n_failures=2, reason=Reason.FETCH_DNS)
        poll = make_poll(Turn(asked=answer, before=before, n_new=0, pace=PACE))
        return poll.n_failures, poll.reason

    assert count(failed()) == (3, Reason.FETCH_CONNECT)
    assert count(asked(PollStatus.NOT_DUE)) == (2, Reason.FETCH_DNS)
    assert count(asked(PollStatus.NOT_MODIFIED)) == (0, None)
    assert count(asked()) == (0, None)


def said(answer: Asked, before: FeedState | None, n_new: int = 0) -> list[str]:
    notices = oddities(Turn(asked=answer, before=before, n_new=n_new, pace=PACE))
    return [f"{notice.reason}: {notice.detail}" for notice in notices]


def test_a_feed_that_shrank_is_said_aloud() -> None:
    assert said(asked(n_entries=5), state()) == ["FEED_SHRANK: it lists 5, where it usually lists 20"]
    assert said(asked(n_entries=6), state()) == []
    assert said(asked(n_entries=5), state(n_reads=2)) == []
    assert said(asked(n_entries=1), state(usual_entries=4.0)) == []
    assert said(asked(n_entries=0), state(usual_entries=30.0, n_reads=1)) == [
        "FEED_NO_ENTRIES: it lists nothing, where it usually lists 30"
    ]
    assert said(asked(n_entries=0), state(usual_entries=0.0)) == []
    assert said(asked(n_entries=5), None) == []


def test_a_feed_that_went_quiet_is_said_aloud_and_silence_does_not_become_usual() -> None:
    quiet = state(usual_gap_hours=3.0, last_new_link_at=NOW - 5 * DAY)
    expected = ["FEED_QUIET: no new link for 5 days, where one usually comes in 3 hours"]
    assert said(asked(), quiet) == expected
    assert said(asked(PollStatus.NOT_MODIFIED), quiet) == expected
    assert said(failed(), quiet) == []
    assert said(asked(), quiet, n_new=1) == []
    assert said(asked(), replace(quiet, last_new_link_at=NOW - 3 * DAY)) == [], "a weekend"
    assert said(asked(), replace(quiet, usual_gap_hours=40.0)) == []
    assert said(asked(), replace(quiet, usual_gap_hours=None)) == []
    assert make_poll(Turn(asked=asked(), before=quiet, n_new=0, pace=PACE)).usual_gap_hours == 3.0
    spoken = make_poll(Turn(asked=asked(), before=replace(quiet, n_new_links=27), n_new=1, pace=PACE))
    assert spoken.usual_gap_hours == 24.0


def test_a_feed_that_is_not_asked_because_it_failed_is_said_aloud() -> None:
    before = state(n_failures=4, reason=Reason.FETCH_HTTP_4XX, next_poll_at=NOW + 3 * DAY)
    assert said(asked(PollStatus.NOT_DUE), before) == [
        "FEED_FAILING: not asked: failed 4 times in a row (FETCH_HTTP_4XX); asked again from 2026-03-17 02:00 UTC"
    ]
    assert said(asked(PollStatus.NOT_DUE), state()) == []
