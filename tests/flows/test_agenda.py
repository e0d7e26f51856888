"""What a run has to do, with what the warehouse knows."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from shutil import copyfile
from typing import Any

import pytest

from extract.discover import Discovery
from flows.agenda import Agenda, make_agenda
from flows.assignment import Assignment
from flows.days import ALL_DAYS, Days
from flows.open_run import CODE_VERSION, open_run
from flows.settings import Settings
from load.loading import load_parts
from load.publish import publish
from tests.load.world import NIGHT, Newsroom, accounted, make_outcome, make_reading, make_sighting
from tests.making import HARBOUR_POST, make_link
from transform.reading_keys import reader_digest
from transform.reasons import Reason
from transform.records import Link, Reading, Status, Via

HOUR = timedelta(hours=1)
FERRY = "https://harbourpost.example/ferry"
BRIDGE = "https://harbourpost.example/bridge"


@pytest.fixture
def newsroom(home: Path, tmp_path: Path) -> Newsroom:
    return Newsroom(tmp_path / "newsroom")


def reading(url: str = FERRY, **changes: Any) -> Reading:
    """Make an article published eight hours before it was captured."""
    values: dict[str, Any] = {
        "published_at": NIGHT - 8 * HOUR,
        "reader_digest": reader_digest(CODE_VERSION, HARBOUR_POST.body_selectors, HARBOUR_POST.time_zone),
        "captured_at": NIGHT,
    }
    return make_reading(url, **values | changes)


def known(newsroom: Newsroom, *records: Any) -> None:
    """Publish a warehouse with one more run that brought some records."""
    number = len(list(newsroom.parts.glob("*"))) + 1
    newsroom.stage(records, number)
    with newsroom.open() as warehouse:
        load_parts(warehouse, newsroom.staging, newsroom.parts, NIGHT)
        publish(warehouse, newsroom.published)
    Settings().home.mkdir(exist_ok=True)
    copyfile(newsroom.published, Settings().published)


def agenda_at(now: datetime, *found: Link, days: Days = ALL_DAYS, **settings: Any) -> Agenda:
    assignment = Assignment(
        flow="nightly",
        asked="{}",
        sources=[HARBOUR_POST],
        definitions=[],
        max_links=100,
        takes_up_deferred=True,
        days=days,
    )
    with _run(assignment, now, settings) as run:
        return make_agenda(run, [(HARBOUR_POST, Discovery(links=found, rejections=(), notices=()))])


@contextmanager
def _run(assignment: Assignment, now: datetime, settings: dict[str, Any]) -> Iterator[Any]:
    with open_run(assignment, Settings(**settings), logging.getLogger("onrecord"), lambda: now) as run:
        yield run


def ends(agenda: Agenda) -> list[tuple[str, str, str]]:
    outcomes = {outcome.link_id: f"{outcome.status} {outcome.reason}" for outcome in agenda.plan.outcomes}
    return [(link.url, link.via, outcomes.get(link.link_id, "fetch")) for link in agenda.plan.links]


def test_an_article_that_nothing_lists_is_looked_at_again_when_it_is_due(newsroom: Newsroom) -> None:
    known(newsroom, *accounted(reading()))
    # Twelve hours after publication, a day after, and so on.
    assert ends(agenda_at(NIGHT + 3 * HOUR)) == []
    assert ends(agenda_at(NIGHT + 5 * HOUR)) == [(FERRY, "recheck", "fetch")]
    assert ends(agenda_at(NIGHT + 24 * 40 * HOUR)) == [(FERRY, "recheck", "fetch")]
    assert ends(agenda_at(NIGHT + 24 * 61 * HOUR)) == []
    assert ends(agenda_at(NIGHT + 5 * HOUR, recheck_hours=())) == []


def test_an_article_that_a_feed_lists_is_met_once(newsroom: Newsroom) -> None:
    known(newsroom, *accounted(reading()))
    assert ends(agenda_at(NIGHT + 5 * HOUR, make_link(FERRY))) == [(FERRY, "feed", "fetch")]
    assert ends(agenda_at(NIGHT + 3 * HOUR, make_link(FERRY))) == [(FERRY, "feed", "duplicate DUP_URL")]


def test_looks_that_found_nothing_new_count(newsroom: Newsroom) -> None:
    first = reading()
    link = make_link(FERRY)
    gone = make_outcome(link, Status.REJECTED, reason=Reason.FETCH_HTTP_4XX, ended_at=NIGHT + 5 * HOUR)
    known(newsroom, *accounted(first))
    known(newsroom, make_sighting(link), gone)
    assert ends(agenda_at(NIGHT + 6 * HOUR)) == []
    assert ends(agenda_at(NIGHT + 17 * HOUR)) == [(FERRY, "recheck", "fetch")]


def test_what_is_beyond_the_limit_is_deferred_the_older_first_and_due_again_the_next_night(newsroom: Newsroom) -> None:
    older = reading(BRIDGE, published_at=NIGHT - 10 * HOUR)
    known(newsroom, *accounted(reading(), older))
    agenda = agenda_at(NIGHT + 5 * HOUR, max_rechecks=1)
    assert ends(agenda) == [(FERRY, "recheck", "fetch"), (BRIDGE, "recheck", "deferred RECHECK_CAPPED")]
    links = [(link, make_sighting(link)) for link in agenda.plan.links]
    known(newsroom, *[record for pair in links for record in pair], *agenda.plan.outcomes)
    assert (BRIDGE, Via.RECHECK, "fetch") in ends(agenda_at(NIGHT + 6 * HOUR))


def test_a_recheck_knows_what_the_feed_said_of_the_article(newsroom: Newsroom) -> None:
    records = accounted(reading())
    hinted = [replace(one, title_hint="Ferry") if isinstance(one, Link) else one for one in records]
    known(newsroom, *hinted)
    (link,) = agenda_at(NIGHT + 5 * HOUR).plan.links
    assert (link.title_hint, link.via) == ("Ferry", Via.RECHECK)


def test_what_was_read_otherwise_is_read_again_beside_what_is_fetched_again(newsroom: Newsroom) -> None:
    known(newsroom, *accounted(reading(), reading(BRIDGE, reader_digest="another")))
    agenda = agenda_at(NIGHT + 5 * HOUR)
    assert len(agenda.plan.jobs) == 2
    assert [(capture.link.url, source) for capture, source in agenda.captures] == [(BRIDGE, HARBOUR_POST)]
    assert agenda_at(NIGHT + HOUR).captures == ()


def test_what_was_learnt_of_an_outlet_since_makes_another_reader(newsroom: Newsroom) -> None:
    known(newsroom, *accounted(reading()))
    due = NIGHT + 5 * HOUR
    assert agenda_at(due).captures == ()
    with newsroom.open() as warehouse:
        warehouse.connection.execute(
            "insert into news.boilerplate values ('The Harbour Post', 1, 'Join our members.', 8, 10, now())"
        )
    known(newsroom)
    ((capture, source),) = agenda_at(due).captures
    assert (capture.link.url, source) == (FERRY, HARBOUR_POST)


def test_what_was_deferred_is_taken_up_within_the_days_and_never_given_up_for_them(newsroom: Newsroom) -> None:
    today = NIGHT.date()
    old = make_link(BRIDGE, published_hint=f"{today - timedelta(days=9)}T12:00:00Z")
    new = make_link(FERRY, published_hint=f"{today}T01:00:00Z")
    tomorrow = NIGHT + 24 * HOUR
    known(
        newsroom,
        *(record for link in (old, new) for record in (link, make_sighting(link))),
        make_outcome(old, Status.DEFERRED, reason=Reason.FETCH_RATE_LIMITED, not_before=tomorrow),
        make_outcome(new, Status.DEFERRED, reason=Reason.FETCH_TIMEOUT),
    )
    days = Days(since=today)
    assert ends(agenda_at(NIGHT + HOUR, days=days)) == [(FERRY, "feed", "fetch")]
    # Met again in a feed it would be rejected, and never be tried again once the feed has forgotten it.
    assert ends(agenda_at(NIGHT + HOUR, old, days=days)) == [
        (BRIDGE, "feed", "deferred LINK_OUTSIDE_DATES"),
        (FERRY, "feed", "fetch"),
    ]
    assert ends(agenda_at(tomorrow + HOUR)) == [(BRIDGE, "feed", "fetch"), (FERRY, "feed", "fetch")]
