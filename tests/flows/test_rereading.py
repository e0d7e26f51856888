"""Archived pages read again with other code."""

import os
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest

from flows import open_run, readers, rereading, steps
from flows.assignment import RequestError
from flows.demo.server import Newsroom
from flows.launch import on_threads
from flows.request import IngestRequest, NightlyRequest, ReprocessRequest
from flows.runs import run_request
from flows.settings import Settings
from flows.summary import Summary
from load.query import open_published
from tests.making import FERRY_PAGE
from transform.article import read_page
from transform.ids import sha256
from transform.reading_keys import with_keys
from transform.records import Page, Reading, Rejection

NEW = "99.0.0"
SHORT = "<html><body><p>The ferry sails.</p></body></html>"
Release = Callable[..., None]


def without_quotations(page: Page, *given: Any) -> Reading | Rejection:
    """Read as code did that could not find quotations yet."""
    result = read_page(page, *given)
    return with_keys(replace(result, quotations=(), speakers=()), page) if isinstance(result, Reading) else result


def without_headlines(page: Page, *given: Any) -> Reading | Rejection:
    """Read as code did that took something else for the headline, so that the content of every article changes."""
    result = read_page(page, *given)
    if isinstance(result, Rejection):
        return result
    article = replace(result.article, title="HEADLINE", content_digest=sha256(result.article.body.encode()))
    return with_keys(replace(result, article=article), page)


def refusing(page: Page, *given: Any) -> Reading | Rejection:
    """Read as code would that finds next to nothing on every page."""
    return read_page(replace(page, body=b"<html><p>Page not found</p></html>"), *given)


@pytest.fixture
def release(monkeypatch: pytest.MonkeyPatch) -> Release:
    """Let the program be another version of itself from now on."""

    def become(version: str, read: Any = read_page) -> None:
        for module in (open_run, rereading, steps):
            monkeypatch.setattr(module, "CODE_VERSION", version)
        monkeypatch.setattr(readers, "read_page", read)

    return become


def run(request: Any) -> Summary:
    with on_threads() as launch:
        return run_request(request, Settings(), launch)


@pytest.fixture
def pages(home: Path, tmp_path: Path) -> Path:
    """Three pages of one day and the next: two articles, and a text too short to be one."""
    folder = tmp_path / "pages"
    folder.mkdir()
    for number, (name, page) in enumerate({"ferry": FERRY_PAGE, "ramp": FERRY_PAGE, "short": SHORT}.items()):
        page = page.replace("ferry-returns", name)
        (folder / f"{name}.html").write_text(page, encoding="utf-8")
        at = 1_768_442_400 + number * 86_400  # 15 January 2026 and the days after
        os.utime(folder / f"{name}.html", (at, at))
    return folder


@contextmanager
def published() -> Iterator[duckdb.DuckDBPyConnection]:
    with closing(open_published(Settings().published)) as connection:
        yield connection


def ask(query: str) -> list[Any]:
    with published() as connection:
        return connection.execute(query).fetchall()


def known() -> dict[str, list[Any]]:
    names = ("article", "article_body", "evidence", "quotation", "speaker", "reading", "refusal", "article_change")
    return {name: ask(f"from news.{name} order by all") for name in names}


def test_pages_read_again_with_better_code_give_new_readings_and_no_versions(pages: Path, release: Release) -> None:
    release("0.0.1", without_quotations)
    run(IngestRequest(paths=(str(pages),)))
    assert ask("select count(*) from quotations") == [(0,)]
    release(NEW)
    summary = run(ReprocessRequest())
    assert (summary.flow, summary.statuses, summary.n_reread) == ("reprocess", {"unchanged": 2, "rejected": 1}, 2)
    assert summary.exit_code(0.1) == 0, "what was refused before is refused again"
    assert summary.breaches == ()
    assert ask("select count(*), count(speaker) from quotations") == [(2, 2)]
    assert ask("select version_no, n_versions, n_readings, code_version from article_versions") == [(1, 1, 2, NEW)] * 2
    assert ask("select count(*) from article_changes") == [(0,)]
    assert ask("select flow, n_sighted, n_unaccounted, code_version from runs order by started_at desc limit 1") == [
        ("reprocess", 3, 0, NEW)
    ]


def test_pages_read_again_with_the_same_code_change_nothing(pages: Path, release: Release) -> None:
    run(IngestRequest(paths=(str(pages),)))
    before = known()
    summary = run(ReprocessRequest())
    assert (summary.statuses, summary.n_reread) == ({"unchanged": 2, "rejected": 1}, 0)
    assert known() == before
    assert run(ReprocessRequest(only_other_code=True)).n_seen == 0


@pytest.mark.parametrize(
    ("asked", "n_seen"),
    [
        ({"since": date(2026, 1, 16)}, 2),
        ({"until": date(2026, 1, 15)}, 1),
        ({"since": date(2026, 1, 16), "until": date(2026, 1, 16)}, 1),
        ({"outlet": "ingest"}, 3),
        ({"outlet": "HARBOURPOST.example"}, 2),
        ({"outlet": "hill-gazette"}, 0),
    ],
)
def test_days_and_outlets_choose_what_is_read_again(pages: Path, asked: dict[str, Any], n_seen: int) -> None:
    run(IngestRequest(paths=(str(pages),)))
    assert run(ReprocessRequest(**asked)).n_seen == n_seen


def test_what_was_refused_becomes_an_article_and_what_was_one_leaves_the_views(pages: Path, release: Release) -> None:
    release("0.0.1", refusing)
    assert run(IngestRequest(paths=(str(pages),))).statuses == {"rejected": 3}
    release("0.0.2")
    assert run(ReprocessRequest()).statuses == {"loaded": 2, "rejected": 1}
    assert ask("select count(*) from articles") == [(2,)]
    release(NEW, refusing)
    summary = run(ReprocessRequest())
    assert (summary.statuses, summary.breaches) == ({"rejected": 3}, ())
    assert ask("select count(*) from articles") == [(0,)]
    assert ask("select distinct reason, code_version from news.refusal") == [("EXTRACT_TOO_SHORT", NEW)]
    assert ask("select count(*) from news.article") == [(2,)]


def test_a_page_fetched_again_unchanged_is_read_with_better_code(pages: Path, release: Release) -> None:
    release("0.0.1", without_quotations)
    run(IngestRequest(paths=(str(pages / "ferry.html"),)))
    release(NEW)
    summary = run(IngestRequest(paths=(str(pages / "ferry.html"),)))
    assert (summary.statuses, summary.n_reread, summary.n_quotations) == ({"unchanged": 1}, 1, 1)
    assert ask("select speaker from quotations") == [("Ines Corvo",)]
    assert ask("select n_versions from articles") == [(1,)]


def test_archive_files_that_are_gone_are_told_in_one_line_and_cost_only_their_pages(
    pages: Path, home: Path, caplog: pytest.LogCaptureFixture
) -> None:
    run(IngestRequest(paths=(str(pages / "ferry.html"), str(pages / "short.html"))))
    (lost,) = (home / "archive").rglob("*.warc.gz")
    run(IngestRequest(paths=(str(pages / "ramp.html"),)))
    lost.unlink()
    summary = run(ReprocessRequest())
    assert summary.statuses == {"unchanged": 1, "deferred": 2}
    assert (summary.n_failed_sources, summary.exit_code(1)) == (1, 1)
    told = f"{lost.relative_to(home / 'archive')}: the archive file cannot be opened; 2 pages of it are not read again"
    assert [record.getMessage() for record in caplog.records if record.levelname == "ERROR"] == [told]
    assert summary.breaches == ()


def test_with_no_warehouse_there_is_nothing_to_read_again(home: Path) -> None:
    with pytest.raises(RequestError, match="no warehouse yet"):
        run(ReprocessRequest())
    assert not home.exists()


def test_reading_again_asks_no_server(pages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(IngestRequest(paths=(str(pages),)))

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr("extract.client.Client.attempt", refuse)
    assert run(ReprocessRequest()).n_seen == 3


def test_a_night_with_better_code_tells_only_what_the_outlets_changed(
    home: Path, tmp_path: Path, release: Release, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ONRECORD_WORKERS", "2")
    with Newsroom() as newsroom:
        newsroom.write_sources(tmp_path / "sources")
        release("0.0.1", without_headlines)
        run(NightlyRequest(recheck_all=True))
        release(NEW)
        newsroom.night = 2
        summary = run(NightlyRequest(recheck_all=True))
        expected = newsroom.expected(2)
    assert summary.breaches == ()
    assert summary.statuses["new_version"] == len(expected.changed) == 2
    changed = ask("select url, old_title from article_changes order by url")
    assert sorted(url.rpartition("/")[2] for url, _ in changed) == [
        "ferry-crews-walkout",
        "tram-line-four-approved.html",
    ]
    assert "HEADLINE" not in [old_title for _, old_title in changed]
    # What was not changed has its headline all the same; that which is gone by now keeps the reading that it has.
    assert ask("select count(*) from articles where title = 'HEADLINE'")[0][0] < 5
