"""Which links are fetched."""

from collections.abc import Collection
from datetime import timedelta
from uuid import UUID

import pytest

from flows.days import ALL_DAYS, Days
from flows.planning import Rules, is_due, plan_fetches
from load.query import KnownArticle
from tests.making import FETCHED_AT, HARBOUR_POST, make_link
from transform.ids import article_id
from transform.records import Link, Status, Via

HOUR = timedelta(hours=1)
AGES = (3 * HOUR, 24 * HOUR, 72 * HOUR)


def outcomes_by_url(
    links: list[Link],
    known: dict[str, timedelta] | None = None,
    max_links: int = 100,
    *,
    days: Days = ALL_DAYS,
    rechecks_all: bool = False,
    deferred: Collection[UUID] = (),
) -> dict[str, str]:
    """Plan, and tell for each URL what became of it: "fetch", or its outcome's reason."""
    articles = {
        article_id(make_link(url).url_normalized): KnownArticle(
            first_captured_at=FETCHED_AT - age, published_at=FETCHED_AT - age, last_looked_at=FETCHED_AT - age
        )
        for url, age in (known or {}).items()
    }
    found = [(link, HARBOUR_POST) for link in links]
    rules = Rules(recheck_ages=AGES, max_links=max_links, max_rechecks=max_links, days=days, rechecks_all=rechecks_all)
    plan = plan_fetches(found, articles, FETCHED_AT, rules, deferred)
    ends = {link.url: "fetch" for link, _ in plan.jobs}
    urls = {link.link_id: link.url for link in links}
    for outcome in plan.outcomes:
        assert urls[outcome.link_id] not in ends, "a link has one end"
        ends[urls[outcome.link_id]] = f"{outcome.status} {outcome.reason}"
    assert len(plan.links) == len(plan.jobs) + len(plan.outcomes)
    return {link.url: ends[link.url] for link in links}


def test_two_spellings_of_one_address_are_fetched_once() -> None:
    links = [make_link("https://harbourpost.example/a"), make_link("http://harbourpost.example/a/?utm_source=rss")]
    assert outcomes_by_url(links) == {
        "https://harbourpost.example/a": "fetch",
        "http://harbourpost.example/a/?utm_source=rss": "duplicate DUP_URL",
    }


def test_a_known_article_is_looked_at_again_when_it_is_due() -> None:
    links = [make_link("https://harbourpost.example/today"), make_link("https://harbourpost.example/just-now")]
    known = {"https://harbourpost.example/today": 5 * HOUR, "https://harbourpost.example/just-now": HOUR}
    assert outcomes_by_url(links, known) == {
        "https://harbourpost.example/today": "fetch",
        "https://harbourpost.example/just-now": "duplicate DUP_URL",
    }


def test_a_nightly_run_looks_less_and_less_often_at_an_article() -> None:
    published_at = FETCHED_AT - 6 * HOUR
    last_look, looked_on = FETCHED_AT, []
    for day in range(1, 20):
        now = FETCHED_AT + day * 24 * HOUR
        article = KnownArticle(first_captured_at=FETCHED_AT, published_at=published_at, last_looked_at=last_look)
        if is_due(article, now, AGES):
            looked_on.append(day)
            last_look = now
    # At ages of 30 and 78 hours: the runs after those of 24 and 72.
    assert looked_on == [1, 3]


@pytest.mark.parametrize(
    ("age", "last_look_age", "expected"),
    [
        (30, 25, False),  # looked at since it was a day old
        (30, 23, True),
        (80, 30, True),
        (144, 30, True),
        (145, 30, False),  # twice as old as the last age: given up
    ],
)
def test_an_article_is_due_once_after_each_age(age: int, last_look_age: int, expected: bool) -> None:
    began_at = FETCHED_AT - age * HOUR
    article = KnownArticle(
        first_captured_at=began_at, published_at=None, last_looked_at=began_at + last_look_age * HOUR
    )
    assert is_due(article, FETCHED_AT, AGES) is expected


def test_a_date_in_the_future_does_not_keep_an_article_young() -> None:
    article = KnownArticle(
        first_captured_at=FETCHED_AT - 30 * HOUR,
        published_at=FETCHED_AT + 300 * HOUR,
        last_looked_at=FETCHED_AT - 30 * HOUR,
    )
    assert is_due(article, FETCHED_AT, AGES)


def test_rechecks_have_a_limit_of_their_own_and_the_rest_is_deferred() -> None:
    rechecks = [make_link(f"https://harbourpost.example/{n}", via=Via.RECHECK) for n in range(3)]
    ends = outcomes_by_url([make_link("https://harbourpost.example/new"), *rechecks], max_links=1)
    assert list(ends.values()) == ["fetch", "fetch", "deferred RECHECK_CAPPED", "deferred RECHECK_CAPPED"]


def test_links_beyond_the_limit_are_deferred_and_not_dropped() -> None:
    links = [make_link(f"https://harbourpost.example/{number}") for number in range(3)]
    ends = outcomes_by_url(links, max_links=2)
    assert list(ends.values()) == ["fetch", "fetch", f"{Status.DEFERRED} FEED_CAPPED"]


def test_the_limit_counts_for_each_source_apart() -> None:
    other = make_link("https://hillgazette.example/a", source_id="hill-gazette")
    ends = outcomes_by_url([make_link("https://harbourpost.example/1"), other], max_links=1)
    assert list(ends.values()) == ["fetch", "fetch"]


TODAY = FETCHED_AT.date()
TODAY_ONLY = Days(since=TODAY)
OUTSIDE = "rejected LINK_OUTSIDE_DATES"


def dated(name: str, days_ago: int | None, **changes: object) -> Link:
    """Make a link whose feed printed a day, or none."""
    printed = None if days_ago is None else f"{TODAY - timedelta(days=days_ago)}T12:00:00Z"
    return make_link(f"https://harbourpost.example/{name}", published_hint=printed, **changes)


def test_links_dated_outside_the_days_are_not_fetched_and_undated_ones_are() -> None:
    links = [dated("today", 0), dated("yesterday", 1), dated("undated", None)]
    assert list(outcomes_by_url(links, days=TODAY_ONLY).values()) == ["fetch", OUTSIDE, "fetch"]
    until = Days(until=TODAY - timedelta(days=1))
    assert list(outcomes_by_url(links, days=until).values()) == [OUTSIDE, "fetch", "fetch"]


def test_an_address_is_dated_by_all_the_places_that_list_it() -> None:
    section, feed = make_link("https://harbourpost.example/a", via=Via.SECTION), dated("a?utm_source=rss", 5)
    plan = plan_fetches(
        [(section, HARBOUR_POST), (feed, HARBOUR_POST)],
        {},
        FETCHED_AT,
        Rules(recheck_ages=AGES, max_links=9, days=TODAY_ONLY),
    )
    assert [f"{outcome.status} {outcome.reason}" for outcome in plan.outcomes] == [OUTSIDE, OUTSIDE]


def test_what_a_person_named_is_fetched_whatever_its_date() -> None:
    named = make_link("https://harbourpost.example/2020/01/02/a", via=Via.LIST, found_in_url=None)
    listed = make_link("https://harbourpost.example/2020/01/02/b", via=Via.LIST)
    assert list(outcomes_by_url([named, listed], days=TODAY_ONLY).values()) == ["fetch", OUTSIDE]


def test_known_articles_are_looked_at_again_when_they_are_due_whatever_their_date() -> None:
    links = [dated("due", 9), dated("not-due", 9), dated("gone", 9, via=Via.RECHECK)]
    known = {"https://harbourpost.example/due": 5 * HOUR, "https://harbourpost.example/not-due": HOUR}
    assert list(outcomes_by_url(links, known, days=TODAY_ONLY).values()) == ["fetch", "duplicate DUP_URL", "fetch"]
    # Asked to look at all that is listed, a run looks at what is listed of those days.
    all_listed = outcomes_by_url(links, known, days=TODAY_ONLY, rechecks_all=True)
    assert list(all_listed.values()) == ["fetch", OUTSIDE, "fetch"]


def test_a_deferred_link_outside_the_days_stays_deferred() -> None:
    link = dated("a", 5)
    assert list(outcomes_by_url([link], days=TODAY_ONLY, deferred={link.link_id}).values()) == [
        "deferred LINK_OUTSIDE_DATES"
    ]


def test_how_many_links_carry_no_date_is_noticed_for_each_source() -> None:
    other = make_link("https://hillgazette.example/a", source_id="hill-gazette")
    found = [(link, HARBOUR_POST) for link in (dated("a", 0), dated("b", None), dated("c", 5), other)]
    days = plan_fetches(found, {}, FETCHED_AT, Rules(recheck_ages=AGES, max_links=9, days=TODAY_ONLY))
    assert [(notice.source_id, notice.reason, notice.detail.partition(": ")[2][:6]) for notice in days.notices] == [
        ("harbour-post", "LINK_UNDATED", "1 of 2"),
        ("hill-gazette", "LINK_UNDATED", "1 of 1"),
    ]
    assert plan_fetches(found, {}, FETCHED_AT, Rules(recheck_ages=AGES, max_links=9)).notices == ()
