"""The whole pipeline over the sample newsroom: what comes, what is lost and why, and what a second run changes."""

import json
import re
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

import duckdb
import pytest

from extract.warc import read_warc
from flows.assignment import RequestError
from flows.demo.server import Newsroom
from flows.launch import on_threads
from flows.request import IngestRequest, NightlyRequest
from flows.runs import run_request, utc_now
from flows.settings import Settings
from flows.summary import Summary
from load.parts import StagingError
from load.query import open_published
from tests.making import FERRY_PAGE, HARBOUR_POST
from tests.run_logs import RUN_LOGS
from transform.records import Status


def night(newsroom: Newsroom, number: int = 1) -> Summary:
    newsroom.night = number
    with on_threads() as launch:
        return run_request(NightlyRequest(recheck_all=True), Settings(), launch)


def ingest(*paths: Path) -> Summary:
    with on_threads() as launch:
        return run_request(IngestRequest(paths=tuple(map(str, paths))), Settings(), launch)


@contextmanager
def published() -> Iterator[duckdb.DuckDBPyConnection]:
    with closing(open_published(Settings().published)) as connection:
        yield connection


def known_rows() -> dict[str, list[tuple[object, ...]]]:
    """All rows of the tables that hold what is known."""
    with published() as connection:
        tables = connection.execute(
            "select table_name from duckdb_tables() where schema_name = 'news' order by 1"
        ).fetchall()
        return {
            name: connection.execute(f"from news.{name} order by all").fetchall()
            for (name,) in tables
            if name not in RUN_LOGS
        }


@pytest.fixture
def newsroom(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Newsroom]:
    monkeypatch.setenv("ONRECORD_WORKERS", "2")
    with Newsroom() as opened:
        opened.write_sources(tmp_path / "sources")
        yield opened


def test_two_nights_bring_what_the_newsroom_published_and_account_for_every_link(newsroom: Newsroom) -> None:
    for number in (1, 2):
        summary = night(newsroom, number)
        expected = newsroom.expected(number)
        assert summary.is_published, summary.breaches
        assert summary.n_seen == expected.n_links
        counted = {status.value: expected.count(status) for status in Status} | {"duplicate": expected.n_duplicates}
        assert summary.statuses == {status: n for status, n in counted.items() if n}
        assert summary.reasons == {reason.value: n for reason, n in expected.reasons.items()}
    assert not [target for _, target in newsroom.requests if "/members/" in target], "robots.txt forbids it"


def test_a_statement_cut_by_three_outlets_is_one_quotation_and_the_two_names_of_its_speaker_are_suggested(
    newsroom: Newsroom,
) -> None:
    night(newsroom)
    with published() as connection:
        reused = connection.execute(
            "select outlets, wordings, first_outlet, left(example, 33) from quote_reuse where wordings > 1"
        ).fetchall()
        suggested = connection.execute("select a_name, b_name from speaker_alias_review").fetchall()
    # The Gazette prints the day alone, which is not taken to be before the Post's evening.
    assert reused == [(3, 3, "The Harbour Post", "I am not coming to draw on a map,")]
    assert ("R. Dahlen", "Rurik Dahlen") in suggested


def test_a_run_of_some_days_brings_these_and_the_next_without_them_the_rest(newsroom: Newsroom) -> None:
    days = NightlyRequest(since=date(2026, 1, 11), until=date(2026, 1, 11), only=("harbour-post",))
    with on_threads() as launch:
        of_a_day = run_request(days, Settings(), launch)
        with published() as connection:
            brought = {day for (day,) in connection.execute("select published_on from articles").fetchall()}
        rest = run_request(NightlyRequest(only=("harbour-post",)), Settings(), launch)
    assert of_a_day.is_published, of_a_day.breaches
    # A date in an address names no zone: those of the day before and after may be of this one somewhere.
    assert date(2026, 1, 11) in brought
    assert brought <= {date(2026, 1, number) for number in (10, 11, 12)}
    assert of_a_day.reasons["LINK_OUTSIDE_DATES"] > 5
    # Not tried is not lost: what was tried went well enough.
    assert sum(of_a_day.reasons.values()) > 0.5 * of_a_day.n_seen
    assert of_a_day.exit_code(max_reject_share=0.5) == 0
    assert "LINK_OUTSIDE_DATES" not in rest.reasons
    all_of_it = [one for one in newsroom.expected(1).outcomes if one.source_id == "harbour-post"]
    assert of_a_day.statuses["loaded"] + rest.statuses["loaded"] == sum(
        one.status is Status.LOADED for one in all_of_it
    )


def test_a_second_run_of_the_same_night_changes_nothing_but_the_logs(newsroom: Newsroom) -> None:
    night(newsroom)
    before = known_rows()
    summary = night(newsroom)
    assert {"loaded", "new_version"}.isdisjoint(summary.statuses)
    assert known_rows() == before


def test_a_changed_article_has_two_versions_and_the_reworded_quotation(newsroom: Newsroom) -> None:
    night(newsroom)
    night(newsroom, 2)
    with published() as connection:
        versions = connection.execute(
            "select url, count(*) from article_versions group by url having count(*) > 1 order by url"
        ).fetchall()
        changed = connection.execute("select old_title, new_title from headline_changes").fetchall()
    assert sorted(url.rpartition("/")[2] for url, _ in versions) == [
        "ferry-crews-walkout",
        "tram-line-four-approved.html",
    ]
    assert changed == [
        (
            "Ferry crews to walk out on Thursday as pay talks stall",
            "Ferry crews to walk out on Thursday despite improved offer",
        )
    ]


def test_the_tables_of_the_readme_are_what_the_two_nights_give(newsroom: Newsroom) -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    shown = re.findall(r"```sql\n(.+?)\n```\n\n\|.*\|\n\| -.*\|\n((?:\|.*\|\n)+)", readme)
    assert len(shown) == 2
    night(newsroom)
    night(newsroom, 2)
    with published() as connection:
        for query, table in shown:
            cells = [tuple(cell.strip() for cell in row[1:-1].split("|")) for row in table.splitlines()]
            answer = connection.execute(query).fetchall()
            assert [tuple("" if one is None else str(one) for one in row) for row in answer] == cells


def test_every_quotation_slices_to_the_text_of_its_article(newsroom: Newsroom) -> None:
    night(newsroom)
    with published() as connection:
        rows = connection.execute(
            "select body, text, char_start, char_end, len(spans) "
            "from news.quotation join news.article_body using (version_id)"
        ).fetchall()
    assert len(rows) > 200
    assert [text for body, text, start, end, n in rows if n == 1 and body[start:end] != text] == []


def test_a_folder_and_its_archive_give_the_same_articles(home: Path, tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "ferry.html").write_text(FERRY_PAGE, encoding="utf-8")
    (pages / "broken.html").write_text("<html>", encoding="utf-8")
    first = ingest(pages)
    assert first.statuses == {"loaded": 1, "rejected": 1}
    again = ingest(*(home / "archive").rglob("*.warc.gz"))
    assert again.statuses == {"unchanged": 1, "rejected": 1}
    with published() as connection:
        assert connection.execute("select title, outlet from articles").fetchall() == [
            ("Ferry returns to Skerry", "harbourpost.example")
        ]


def test_unknown_keys_of_json_lines_are_logged_and_kept_as_a_notice(
    home: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    page = {"text": "The ferry sails again. " * 30, "published_at": "2026-01-12", "date": "2026-01-13"}
    (tmp_path / "pages.jsonl").write_text(json.dumps(page))
    with caplog.at_level("WARNING", logger="onrecord"):
        assert ingest(tmp_path / "pages.jsonl").statuses == {"loaded": 1}
    assert "pages.jsonl: unknown keys are not used: date 1;" in caplog.text
    with published() as connection:
        assert connection.execute("select reason from news.notice").fetchall() == [("READ_BAD_RECORD",)]
        assert connection.execute("select published_on::varchar from articles").fetchall() == [("2026-01-12",)]


def test_the_log_says_what_was_named_and_counts_links_only_where_they_are_looked_for(
    home: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "ferry.html").write_text(FERRY_PAGE, encoding="utf-8")
    with caplog.at_level("INFO", logger="onrecord"):
        ingest(tmp_path / "ferry.html")
    assert "ingest: 1 files and folders to read" in caplog.messages
    assert "links found" not in caplog.text


def test_every_answer_of_a_server_is_in_the_archive(newsroom: Newsroom, home: Path) -> None:
    night(newsroom)
    archived = {
        link.url
        for path in (home / "archive").rglob("*.warc.gz")
        for link, _ in read_warc(path, HARBOUR_POST, now=utc_now)
    }
    base = dict(newsroom.outlets)["harbour-post"]
    asked = {base + target for outlet, target in newsroom.requests if outlet == "harbour-post"}
    assert {base + "/robots.txt", base + "/rss.xml"} <= asked
    assert asked <= archived


def test_an_address_named_by_hand_is_read_however_old_it_is(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ONRECORD_RECHECK_HOURS", "[]")
    url = dict(newsroom.outlets)["harbour-post"] + "/news/2026/01/12/ferry-crews-walkout"
    for expected in ("loaded", "unchanged"):
        with on_threads() as launch:
            request = IngestRequest(urls=(url,), outlet="The Harbour Post")
            assert run_request(request, Settings(), launch).statuses == {expected: 1}


def test_a_bug_met_in_local_files_costs_only_their_source(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(path: Path, *_: object) -> bytes:
        if path.parent.name == "bad":
            raise LookupError("no such thing")
        return path.read_bytes()

    monkeypatch.setattr("extract.files.read_local", stumble)
    for name in ("bad", "good"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "ferry.html").write_text(FERRY_PAGE, encoding="utf-8")
        source = f'outlet = "{name}"\n[[read]]\nfile = "../{name}"\n'
        (tmp_path / "sources").mkdir(exist_ok=True)
        (tmp_path / "sources" / f"{name}.toml").write_text(source, encoding="utf-8")
    with on_threads() as launch:
        summary = run_request(NightlyRequest(), Settings(), launch)
    assert summary.statuses == {"loaded": 1}
    assert [(one.source_id, one.reason) for one in summary.failures] == [("bad", "SOURCE_FAILED")]
    assert (summary.n_failed_sources, summary.exit_code(1)) == (1, 1)


def test_an_archive_that_cannot_be_written_is_said_in_one_line(home: Path, tmp_path: Path) -> None:
    home.mkdir()
    (home / "archive").write_text("a file, not a folder")
    (tmp_path / "ferry.html").write_text(FERRY_PAGE, encoding="utf-8")
    with pytest.raises(StagingError, match=r"^STAGE_WRITE_FAILED: .*archive cannot be written"):
        ingest(tmp_path / "ferry.html")


@pytest.mark.parametrize(
    ("request_", "problem"),
    [
        (IngestRequest(), "nothing to read"),
        (IngestRequest(urls=("http://[news",)), "cannot be taken apart"),
        (IngestRequest(paths=("nowhere.html",)), "nowhere.html: no such file"),
    ],
)
def test_a_request_that_cannot_be_met_is_refused_before_anything_is_made(
    home: Path, request_: IngestRequest, problem: str
) -> None:
    with pytest.raises(RequestError, match=problem), on_threads() as launch:
        run_request(request_, Settings(), launch)
    assert not home.exists()
