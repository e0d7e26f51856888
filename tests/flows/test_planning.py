"""Which links are fetched."""

from datetime import timedelta

from flows.planning import plan_fetches
from load.query import KnownArticle
from tests.making import FETCHED_AT, HARBOUR_POST, make_link
from transform.ids import article_id
from transform.records import Link, Status

THREE_DAYS = timedelta(days=3)


def outcomes_by_url(
    links: list[Link], known: dict[str, timedelta] | None = None, max_links: int = 100
) -> dict[str, str]:
    """Plan, and tell for each URL what became of it: "fetch", or its outcome's reason."""
    articles = {
        article_id(make_link(url).url_normalized): KnownArticle(
            first_captured_at=FETCHED_AT, published_at=FETCHED_AT - age
        )
        for url, age in (known or {}).items()
    }
    found = [(link, HARBOUR_POST) for link in links]
    plan = plan_fetches(found, articles, FETCHED_AT, recheck=THREE_DAYS, max_links=max_links)
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


def test_a_known_article_is_looked_at_again_only_while_it_is_young() -> None:
    links = [make_link("https://harbourpost.example/today"), make_link("https://harbourpost.example/last-week")]
    known = {
        "https://harbourpost.example/today": timedelta(hours=5),
        "https://harbourpost.example/last-week": timedelta(days=7),
    }
    assert outcomes_by_url(links, known) == {
        "https://harbourpost.example/today": "fetch",
        "https://harbourpost.example/last-week": "duplicate DUP_URL",
    }


def test_links_beyond_the_limit_are_deferred_and_not_dropped() -> None:
    links = [make_link(f"https://harbourpost.example/{number}") for number in range(3)]
    ends = outcomes_by_url(links, max_links=2)
    assert list(ends.values()) == ["fetch", "fetch", f"{Status.DEFERRED} FEED_CAPPED"]


def test_the_limit_counts_for_each_source_apart() -> None:
    other = make_link("https://hillgazette.example/a", source_id="hill-gazette")
    ends = outcomes_by_url([make_link("https://harbourpost.example/1"), other], max_links=1)
    assert list(ends.values()) == ["fetch", "fetch"]
