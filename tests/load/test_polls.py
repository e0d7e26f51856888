"""What the warehouse knows of feeds."""

from contextlib import closing
from datetime import timedelta
from typing import Any

import duckdb

from load.polls import FeedState, feed_states, known_links
from tests.load.world import NIGHT, Newsroom, make_poll, make_run
from tests.making import HARBOUR_POST, make_link
from transform.reasons import Reason
from transform.records import Poll, PollStatus

DAY = timedelta(days=1)
FEED = make_poll().feed_id


def on_night(number: int, **changes: Any) -> Poll:
    night = NIGHT + number * DAY
    return make_poll(**{"polled_at": night, "next_poll_at": night + DAY} | changes)


def states(newsroom: Newsroom, *polls: Poll, now: int = 30) -> FeedState:
    """Load each poll with a run of its own, and return the state of the feed on a night."""
    for number, poll in enumerate(polls, start=1):
        newsroom.stage([poll], number)
        newsroom.load()
    with newsroom.open() as warehouse:
        return feed_states(warehouse.connection, [HARBOUR_POST.source_id], NIGHT + now * DAY)[FEED]


def test_the_state_of_a_feed_is_its_last_turn(newsroom: Newsroom) -> None:
    state = states(
        newsroom,
        on_night(1, etag='"1"', payload_digest="a1"),
        on_night(2, status=PollStatus.FAILED, reason=Reason.FETCH_DNS, n_failures=1, etag='"1"', n_entries=None),
        now=3,
    )
    assert (state.n_failures, state.reason, state.etag) == (1, Reason.FETCH_DNS, '"1"')
    assert state.next_poll_at == NIGHT + 3 * DAY
    assert state.asked_at == NIGHT + 2 * DAY
    # The run that read it, not the one that failed.
    assert state.read_by_code == make_run().code_version


def test_the_habits_of_a_feed_are_those_of_four_weeks(newsroom: Newsroom) -> None:
    state = states(
        newsroom,
        on_night(0, n_new_links=500, n_entries=500),
        on_night(10, n_entries=20),
        on_night(11, n_new_links=6, n_entries=30),
        on_night(13, n_new_links=24, n_entries=40),
        on_night(14, status=PollStatus.NOT_MODIFIED, n_entries=None),
        on_night(15, status=PollStatus.NOT_DUE, n_entries=None),
    )
    assert state.watched_since == NIGHT + 10 * DAY
    assert state.asked_at == NIGHT + 14 * DAY
    assert (state.n_new_links, state.busiest_per_hour, state.usual_entries, state.n_reads) == (30, 0.5, 30.0, 3)


def test_a_feed_that_was_not_asked_for_long_keeps_its_state_and_has_no_habits(newsroom: Newsroom) -> None:
    state = states(newsroom, on_night(0, etag='"1"'), now=100)
    assert (state.etag, state.watched_since, state.asked_at, state.n_new_links) == ('"1"', None, None, 0)


def test_links_are_known_once_they_are_loaded(newsroom: Newsroom) -> None:
    ferry, bridge = (make_link(f"https://harbourpost.example/{name}") for name in ("ferry", "bridge"))
    newsroom.stage([ferry])
    newsroom.load()
    with closing(duckdb.connect(str(newsroom.path))) as connection:
        assert known_links(connection, [ferry.link_id, bridge.link_id]) == {ferry.link_id}
