"""Articles get their links while they are loaded."""

import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import permutations
from pathlib import Path
from typing import Any

import duckdb
import pytest

from load import links, loading
from load.checks import run_checks
from load.statements import statement
from tests.load.invented_articles import article, second_report, templated, trimmed
from tests.load.world import NIGHT, Newsroom, accounted, make_article
from transform.records import Origin, Reading

TABLES = ("article_sketch", "article_link", "article_group")
POST, COURIER, TIMES = "The Harbour Post", "Valley Courier", "Skerry Times"


def printed(number: int, paragraphs: list[str] | None = None, outlet: str = POST, **changes: Any) -> Reading:
    """Make an article of some paragraphs, at an address and with a headline of its own."""
    values = {
        "title": f"Number {number} of those that we print about the harbour",
        "outlet": outlet,
        "source_id": outlet.lower().replace(" ", "-"),
    }
    url = changes.pop("url", f"https://{outlet.lower().replace(' ', '')}.example/{number}")
    return Reading(article=make_article(url, "\n\n".join(paragraphs or article(number)), **values | changes))


def saying(reading: Reading, outlet: str, confidence: float = 0.9) -> Reading:
    origin = Origin(
        version_id=reading.article.version_id,
        origin_outlet=outlet,
        origin_url=None,
        agency=None,
        evidence_kind="closing_line",
        evidence_text=f"First published by {outlet}.",
        confidence=confidence,
    )
    return replace(reading, origins=(origin,))


def ask(newsroom: Newsroom, query: str) -> list[Any]:
    with newsroom.open() as warehouse:
        return warehouse.connection.execute(query).fetchall()


def linked(newsroom: Newsroom) -> list[tuple[str, str, str]]:
    """Return the kinds of links, with the last parts of the addresses."""
    rows = ask(newsroom, "select kind, parse_filename(earlier_url), parse_filename(later_url) from article_links")
    return sorted((kind, *sorted((one, other))) for kind, one, other in rows)


def rows_of(newsroom: Newsroom) -> list[list[Any]]:
    return [ask(newsroom, f"from news.{table} order by all") for table in TABLES]


def test_one_page_at_two_addresses_is_linked(newsroom: Newsroom) -> None:
    newsroom.bring_in(printed(1, url="https://www.harbourpost.example/news/1"))
    newsroom.bring_in(printed(2, url="https://m.harbourpost.example/news/1?amp=1"), number=2)
    newsroom.bring_in(
        printed(3, url="https://harbourpost.example/3", canonical_url="https://harbourpost.example/news/1"), number=3
    )
    assert [kind for kind, _, _ in linked(newsroom)] == ["same_url", "same_url", "same_url"]


def test_a_page_that_was_redirected_to_another_is_linked_with_it(newsroom: Newsroom) -> None:
    records = accounted(printed(1), printed(2))
    target = printed(1).article.url
    newsroom.stage([replace(r, final_url=target) if getattr(r, "final_url", "").endswith("/2") else r for r in records])
    newsroom.load()
    assert linked(newsroom) == [("same_url", "1", "2")]


def test_a_front_page_declared_as_every_articles_address_links_nothing(newsroom: Newsroom) -> None:
    newsroom.bring_in(*(printed(n, canonical_url="https://theharbourpost.example/") for n in range(3)))
    assert linked(newsroom) == []


def test_an_address_that_many_articles_of_a_source_declare_links_nothing(newsroom: Newsroom) -> None:
    newsroom.bring_in(*(printed(n, canonical_url="https://theharbourpost.example/news") for n in range(9)))
    assert linked(newsroom) == []


def test_a_foreign_canonical_address_is_a_republication(newsroom: Newsroom) -> None:
    newsroom.bring_in(printed(1), printed(2, outlet=COURIER, canonical_url=printed(1).article.url))
    assert linked(newsroom) == [("republication", "1", "2")]


@pytest.mark.parametrize(("days", "kinds"), [(0, ["same_title"]), (3, ["same_title"]), (4, [])])
def test_one_headline_is_linked_within_three_days(newsroom: Newsroom, days: int, kinds: list[str]) -> None:
    title = "Ferry to Skerry stays in port"
    later = date(2026, 1, 14) + timedelta(days=days)
    newsroom.bring_in(printed(1, title=title), printed(2, outlet=COURIER, title=f"{title}!", published_on=later))
    assert [kind for kind, _, _ in linked(newsroom)] == kinds
    assert ask(newsroom, "select count(*) from news.article_group") == [(0,)]


def test_a_headline_that_stands_over_many_articles_links_nothing(newsroom: Newsroom) -> None:
    newsroom.bring_in(*(printed(n, title="Good morning from the harbour and its islands") for n in range(9)))
    assert linked(newsroom) == []


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_copies_are_linked_and_grouped_whatever_the_order_of_the_nights(
    newsroom: Newsroom, order: tuple[int, ...]
) -> None:
    text = article(1)
    shortened = saying(printed(3, text[: len(text) * 2 // 3], TIMES), "Harbour Post")
    nights = (printed(1, text), printed(2, text, COURIER), shortened)
    for number, which in enumerate(order, start=1):
        newsroom.bring_in(nights[which], printed(90 + number), number=number)
    assert linked(newsroom) == [
        ("near_duplicate", "2", "3"),
        ("republication", "1", "2"),
        ("republication", "1", "3"),
    ]
    assert ask(newsroom, "select count(*), count(distinct group_id) from news.article_group") == [(3, 1)]
    with newsroom.open() as warehouse:
        assert run_checks(warehouse.connection) == ()


def test_two_groups_that_turn_out_to_be_one_are_merged(newsroom: Newsroom) -> None:
    one, other = article(1), article(2)
    newsroom.bring_in(printed(1, one), printed(2, one, COURIER), printed(3, other), printed(4, other, COURIER))
    assert ask(newsroom, "select count(*), count(distinct group_id) from news.article_group") == [(4, 2)]
    both = printed(5, article(3), url=printed(1).article.url + "?amp=1")
    joined = replace(both, article=replace(both.article, canonical_url=printed(3).article.url))
    newsroom.bring_in(joined, number=2)
    assert ask(newsroom, "select count(*), count(distinct group_id) from news.article_group") == [(5, 1)]
    with newsroom.open() as warehouse:
        assert run_checks(warehouse.connection) == ()


def test_two_agencies_stories_on_one_event_are_not_linked(newsroom: Newsroom) -> None:
    newsroom.bring_in(*(printed(n, article(n)) for n in range(8)))
    newsroom.bring_in(*(printed(100 + n, second_report(n), COURIER) for n in range(8)), number=2)
    assert linked(newsroom) == []


@pytest.mark.parametrize("template", [0, 1, 2], ids=["forecasts", "prices", "obituaries"])
def test_texts_in_one_frame_are_not_linked(newsroom: Newsroom, template: int) -> None:
    newsroom.bring_in(*(printed(n, templated(n, template)) for n in range(20)))
    newsroom.bring_in(*(printed(n, templated(n, template), COURIER) for n in range(100, 120)), number=2)
    assert linked(newsroom) == []


def test_what_an_outlet_prints_under_every_article_is_not_in_common(newsroom: Newsroom) -> None:
    frame = " ".join(article(999)[:6])
    newsroom.bring_in(*(printed(n, [*article(n)[:4], frame]) for n in range(12)))
    assert linked(newsroom) == []
    newsroom.bring_in(printed(50, article(3)[:4], COURIER), number=2)
    assert linked(newsroom) == [("near_duplicate", "3", "50")]


def test_outlets_that_one_source_brings_are_told_apart(newsroom: Newsroom) -> None:
    text = article(1)
    cut = text[: len(text) * 2 // 3]
    newsroom.bring_in(printed(1, text, source_id="ingest"), printed(2, cut, COURIER, source_id="ingest"))
    newsroom.bring_in(*(printed(10 + n, templated(n, 0), f"Paper {n}", source_id="ingest") for n in range(9)), number=2)
    assert linked(newsroom) == [("near_duplicate", "1", "2")]


def test_a_text_is_compared_with_those_of_six_weeks(newsroom: Newsroom) -> None:
    text, day = article(1), date(2026, 1, 14)
    cut = trimmed(text, random.Random(1))
    newsroom.bring_in(printed(1, text))
    newsroom.bring_in(printed(2, cut, COURIER, published_on=day + timedelta(days=46)), number=2)
    assert linked(newsroom) == []
    newsroom.bring_in(printed(3, cut, TIMES, published_on=day + timedelta(days=45)), number=3)
    assert ("near_duplicate", "1", "3") in linked(newsroom)


def test_a_link_stays_when_a_version_changes_and_is_not_found_twice(newsroom: Newsroom) -> None:
    newsroom.bring_in(printed(1), printed(2, article(1), COURIER))
    before = rows_of(newsroom)[1:]
    newsroom.bring_in(
        printed(2, [*article(1), "More follows."], COURIER, captured_at=NIGHT + timedelta(days=1)), number=2
    )
    assert rows_of(newsroom)[1:] == before
    newsroom.bring_in(printed(2, article(7), COURIER, captured_at=NIGHT + timedelta(days=2)), number=3)
    assert rows_of(newsroom)[1:] == before
    assert ask(newsroom, "select count(*) from news.article_sketch") == [(4,)]


def test_loading_again_changes_nothing(newsroom: Newsroom) -> None:
    newsroom.bring_in(printed(1), printed(2, article(1), COURIER))
    before = rows_of(newsroom)
    later = NIGHT + timedelta(days=3)
    newsroom.bring_in(printed(1, captured_at=later), printed(2, article(1), COURIER, captured_at=later), number=2)
    assert rows_of(newsroom) == before


def test_a_load_that_is_killed_leaves_no_half_of_a_link(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    newsroom.bring_in(printed(1))
    before = rows_of(newsroom)
    newsroom.stage(accounted(printed(2, article(1), COURIER)), number=2)

    def without_ledger(path: str) -> str:
        return "select error('no ledger')" if path == "load/loaded_part.sql" else statement(path)

    with monkeypatch.context() as patch:
        patch.setattr(loading, "statement", without_ledger)
        with pytest.raises(duckdb.Error):
            newsroom.load()
    assert rows_of(newsroom) == before
    newsroom.load()
    assert linked(newsroom) == [("republication", "1", "2")]


def test_an_undated_article_is_compared_by_the_day_of_its_capture_and_stays_undated(newsroom: Newsroom) -> None:
    undated = {"published_at": None, "published_on": None, "captured_at": datetime(2026, 1, 20, tzinfo=UTC)}
    newsroom.bring_in(printed(1), printed(2, article(1)[2:], COURIER, **undated))
    assert linked(newsroom) == [("near_duplicate", "1", "2")]
    assert ask(newsroom, "select later_day from article_links") == [(None,)]


def make_older(path: Path) -> None:
    """Take the links out of a warehouse, as if it had been made before there were any."""
    with duckdb.connect(str(path)) as connection:
        for table in (*TABLES, "unlinked_version"):
            connection.execute(f"drop table news.{table}")
        for column in ("poll_hours_min", "poll_hours_max", "headers"):
            connection.execute(f"alter table news.source drop column {column}")
        connection.execute("delete from news.migration where number >= 4; delete from news.definition")


def test_an_older_warehouse_gets_its_links_with_the_next_load_some_at_a_time(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    newsroom.bring_in(printed(1), printed(2, article(1), COURIER), printed(3))
    newsroom.bring_in(printed(4, article(3), TIMES), printed(5), number=2)
    before = [row[:3] for row in rows_of(newsroom)[1]], len(rows_of(newsroom)[0])
    make_older(newsroom.path)
    monkeypatch.setattr(links, "_VERSIONS_AT_ONCE", 2)
    with newsroom.open() as warehouse:
        assert run_checks(warehouse.connection) == ()
        real, taken = links._link, []

        def stopped_at_the_second(connection: duckdb.DuckDBPyConnection, sketches: Any) -> None:
            real(connection, sketches)
            taken.append(len(sketches))
            if len(taken) == 2:
                raise KeyboardInterrupt

        with monkeypatch.context() as patch:
            patch.setattr(links, "_link", stopped_at_the_second)
            with pytest.raises(KeyboardInterrupt):
                links.link_waiting(warehouse.connection)
    assert ask(newsroom, "select count(*) from news.article_sketch") == [(2,)]
    newsroom.load()
    assert ([row[:3] for row in rows_of(newsroom)[1]], len(rows_of(newsroom)[0])) == before
    assert ask(newsroom, "select count(*) from news.unlinked_version") == [(0,)]
    with newsroom.open() as warehouse:
        assert run_checks(warehouse.connection) == ()
