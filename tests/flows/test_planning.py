"""Which links are fetched."""

from datetime import timedelta

import pytest

from flows.planning import Rules, is_due, plan_fetches
from load.query import KnownArticle
from tests.making import FETCHED_AT, HARBOUR_POST, make_link
from transform.ids import article_id
from transform.records import Link, Status, Via

HOUR = timedelta(hours=1)
AGES = (3 * HOUR, 24 * HOUR, 72 * HOUR)


def outcomes_by_url(
    links: list[Link], known: dict[str, timedelta] | None = None, max_links: int = 100
) -> dict[str, str]:
    """Plan, and tell for each URL what became of it: "fetch", or its outcome's reason."""
    articles = {
        article_id(make_link(url).url_normalized): KnownArticle(
            first_captured_at=FETCHED_AT - age, published_at=FETCHED_AT - age, last_looked_at=FETCHED_AT - age
        )
        for url, age in (known or {}).items()
    }
    found = [(link, HARBOUR_POST) for link in links]
    rules = Rules(recheck_ages=AGES, max_links=max_links, max_rechecks=max_links)
    plan = plan_fetches(found, articles, FETCHED_AT, rules)
    ends = {link.url: "fetch" for link, _ in plan.jobs}
    urls = {link.link_id: link.url for link in links}
    for outcome in plan.outcomes:
        assert urls[outcome.link_id] not in ends, "a link has one end"
        ends[urls[outcome.link_id]] = f"{outcome.status} {outcome.reason}"
    assert len(plan.links) == len(plan.jobs) + len(plan.outcomes)
    return ends


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
