"""What a run asks the published warehouse, and what others may not do with it."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, timedelta
from io import BytesIO
from pathlib import Path

import duckdb
import pyarrow.parquet as pq
import pytest

from load.loading import load_parts
from load.publish import publish
from load.query import KnownArticle, deferred_links, known_articles, open_published, recent_articles, write_parquet
from load.warehouse import WarehouseUnavailable
from tests.load.world import NIGHT, Newsroom, accounted, make_outcome, make_reading, make_sighting
from tests.making import key, make_link
from transform.reasons import Reason
from transform.records import Status

DAY = timedelta(days=1)


def publish_now(newsroom: Newsroom) -> duckdb.DuckDBPyConnection:
    with newsroom.open() as warehouse:
        load_parts(warehouse, newsroom.staging, newsroom.parts, NIGHT)
        publish(warehouse, newsroom.published)
    return open_published(newsroom.published)


@pytest.fixture
def published(newsroom: Newsroom) -> Iterator[duckdb.DuckDBPyConnection]:
    newsroom.stage(accounted(make_reading()))
    with closing(publish_now(newsroom)) as connection:
        yield connection


def test_a_missing_warehouse_is_said_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(WarehouseUnavailable, match=r"no published warehouse yet; a run makes it$"):
        open_published(tmp_path / "onrecord.duckdb")


def test_a_file_that_is_no_warehouse_is_said_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "onrecord.duckdb").write_bytes(b"some notes " * 2_000)
    with pytest.raises(WarehouseUnavailable, match="cannot be opened"):
        open_published(tmp_path / "onrecord.duckdb")


@pytest.mark.parametrize(
    "query",
    [
        "select * from read_csv('/etc/hostname')",
        "select * from read_text('/etc/hostname')",
        "select * from '/etc/hostname.parquet'",
        "select * from glob('/*')",
        "attach '/tmp/other.duckdb'",
        "copy (select 1) to '/tmp/onrecord-test.csv'",
        "export database '/tmp/onrecord-test'",
        "install fts",
        "load httpfs",
        "set enable_external_access = true",
        "set lock_configuration = false",
        "reset enable_external_access",
        "create table news.mine as select 1",
        "drop table news.article",
        "delete from news.article",
        "from DAY",
    ],
)
def test_others_sql_can_neither_write_nor_reach_outside(published: duckdb.DuckDBPyConnection, query: str) -> None:
    with pytest.raises(duckdb.Error):
        published.execute(query)
    assert published.execute("select count(*) from articles").fetchall() == [(1,)]


def test_times_come_in_utc(published: duckdb.DuckDBPyConnection) -> None:
    ((captured_at,),) = published.execute("select captured_at from articles").fetchall()
    assert captured_at == NIGHT
    assert captured_at.utcoffset() == timedelta(0)


def test_an_article_is_known_with_the_time_it_was_first_captured(newsroom: Newsroom) -> None:
    newsroom.stage(accounted(make_reading()))
    newsroom.stage(accounted(make_reading(captured_at=NIGHT + DAY)), 2)
    article = make_reading().article
    with closing(publish_now(newsroom)) as connection:
        assert known_articles(connection, [article.article_id, key("nobody's")], NIGHT - DAY) == {
            article.article_id: KnownArticle(
                first_captured_at=NIGHT, published_at=article.published_at, last_looked_at=NIGHT + DAY
            )
        }
        assert known_articles(connection, [], NIGHT) == {}


def test_articles_are_found_to_be_looked_at_again_with_what_the_feed_said_of_them(newsroom: Newsroom) -> None:
    reading = make_reading()
    newsroom.stage([*accounted(reading), make_link(reading.article.url, title_hint="Ferry")])
    link = make_link("https://harbourpost.example/late", title_hint="Late")
    with closing(publish_now(newsroom)) as connection:
        (found,) = recent_articles(connection, [link.source_id, "another"], NIGHT - DAY, NIGHT)
        assert (found.article_id, found.url) == (reading.article.article_id, reading.article.url)
        assert (found.source_id, found.known.last_looked_at) == (link.source_id, NIGHT)
        assert recent_articles(connection, [link.source_id], NIGHT + DAY, NIGHT) == ()
        assert recent_articles(connection, ["another"], NIGHT - DAY, NIGHT) == ()


def test_a_look_that_found_nothing_is_a_look_and_a_link_that_waits_is_not_looked_at(newsroom: Newsroom) -> None:
    reading = make_reading()
    link = make_link(reading.article.url)
    gone = make_outcome(link, Status.REJECTED, reason=Reason.FETCH_HTTP_4XX, ended_at=NIGHT + DAY)
    wait = make_outcome(link, Status.DEFERRED, reason=Reason.FETCH_RATE_LIMITED, not_before=NIGHT + 3 * DAY)
    newsroom.stage(accounted(reading))
    newsroom.stage([make_sighting(link), gone], 2)
    with closing(publish_now(newsroom)) as connection:
        (found,) = recent_articles(connection, [link.source_id], NIGHT - DAY, NIGHT + 2 * DAY)
        assert found.known.last_looked_at == NIGHT + DAY
    newsroom.stage([make_sighting(link), replace(wait, ended_at=NIGHT + 2 * DAY)], 3)
    with closing(publish_now(newsroom)) as connection:
        assert recent_articles(connection, [link.source_id], NIGHT - DAY, NIGHT + 2 * DAY) == ()
        assert len(recent_articles(connection, [link.source_id], NIGHT - DAY, NIGHT + 3 * DAY)) == 1


def test_a_link_keeps_when_it_was_first_found_and_what_the_feed_said_then(newsroom: Newsroom) -> None:
    said = {"title_hint": "Ferry sails", "published_hint": "Sat, 14 Mar 2026 06:30:00 +0100"}
    link = make_link("https://harbourpost.example/late", found_at=NIGHT, **said)
    newsroom.stage([link, make_sighting(link)])
    newsroom.stage([replace(link, found_at=NIGHT + DAY, title_hint="Ferry sank"), make_sighting(link)], 2)
    with closing(publish_now(newsroom)) as connection:
        rows = connection.execute("select found_at, title_hint, published_hint from news.link").fetchall()
        assert [(found_at.astimezone(UTC), *hints) for found_at, *hints in rows] == [(NIGHT, *said.values())]
        assert connection.execute("select count(*) from news.sighting").fetchall() == [(2,)]


def test_a_deferred_link_is_due_when_its_time_has_come(newsroom: Newsroom) -> None:
    link = make_link("https://harbourpost.example/late", title_hint="Late")
    outcome = make_outcome(link, Status.DEFERRED, reason=Reason.FETCH_RATE_LIMITED, not_before=NIGHT + DAY)
    newsroom.stage([link, make_sighting(link), outcome])
    with closing(publish_now(newsroom)) as connection:
        assert deferred_links(connection, [link.source_id], NIGHT) == ()
        assert deferred_links(connection, [link.source_id], NIGHT + DAY) == (link,)
        assert deferred_links(connection, ["another"], NIGHT + DAY) == ()


def test_a_link_that_came_to_an_end_later_is_no_longer_deferred(newsroom: Newsroom) -> None:
    link = make_link("https://harbourpost.example/late")
    first = make_outcome(link, Status.DEFERRED, reason=Reason.FETCH_TIMEOUT)
    second = make_outcome(link, Status.REJECTED, reason=Reason.FETCH_HTTP_4XX, ended_at=NIGHT + DAY)
    newsroom.stage([link, make_sighting(link), first])
    newsroom.stage([link, make_sighting(link), second], 2)
    with closing(publish_now(newsroom)) as connection:
        assert deferred_links(connection, [link.source_id], NIGHT + 2 * DAY) == ()


def test_an_answer_is_written_as_parquet(published: duckdb.DuckDBPyConnection) -> None:
    out = BytesIO()
    write_parquet(published.sql("select title, authors from articles"), out)
    assert pq.read_table(out).to_pylist() == [{"title": "Ferry stays in port", "authors": ["Ana Sousa"]}]
