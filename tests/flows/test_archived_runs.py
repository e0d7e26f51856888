"""What runs leave in the archive, and what the next one finds of it."""

import logging
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from extract.archive import read_archived
from flows.assignment import ingest_assignment
from flows.launch import on_threads
from flows.open_run import open_run
from flows.request import IngestRequest
from flows.runs import run_request, utc_now
from flows.settings import Settings
from flows.summary import Summary
from load.query import open_published
from tests.extract.test_mending import answer
from tests.making import FERRY_PAGE


def ingest(*paths: Path) -> Summary:
    with on_threads() as launch:
        return run_request(IngestRequest(paths=tuple(map(str, paths))), Settings(), launch)


def asked(query: str) -> Sequence[tuple[Any, ...]]:
    with closing(open_published(Settings().published)) as warehouse:
        return warehouse.execute(query).fetchall()


def n_archived_bytes() -> int:
    return sum(path.stat().st_size for path in Settings().archive.rglob("*.warc.gz"))


def test_a_run_that_was_killed_loses_nothing_of_its_archive_but_the_torn_record(
    home: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    request = IngestRequest(paths=(str(tmp_path),))
    assignment = ingest_assignment(request, Settings(), utc_now())
    with (
        pytest.raises(InterruptedError),
        open_run(assignment, Settings(), logging.getLogger("onrecord"), utc_now) as run,
    ):
        for number in range(3):
            run.archive.store(answer(number))
        raise InterruptedError
    (file,) = Settings().archive.rglob("*.warc.gz")
    whole = file.read_bytes()
    file.write_bytes(whole + whole[:50])
    (tmp_path / "ferry.html").write_text(FERRY_PAGE, encoding="utf-8")
    with caplog.at_level("WARNING", logger="onrecord"):
        assert ingest(tmp_path / "ferry.html").exit_code(0.5) == 0
    assert file.read_bytes() == whole
    assert f"{file.parent.name}/{file.name}: 50 bytes of a torn record were cut off" in caplog.messages
    found = asked("select archive_path, archive_offset from archive_index where kind = 'response' order by url")
    assert [read_archived(Settings().archive, *place) for place in found] == [
        answer(number).body for number in range(3)
    ]


def test_files_read_again_without_change_are_not_stored_again(home: Path, tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    for number in range(3):
        text = FERRY_PAGE.replace("eleven days", f"{number} days").replace("ferry-returns", f"ferry-{number}")
        (pages / f"{number}.html").write_text(text + f"<!-- {bytes(range(256)).hex() * 20} -->", encoding="utf-8")
    assert ingest(pages).statuses == {"loaded": 3}
    before = n_archived_bytes()
    assert ingest(pages).statuses == {"unchanged": 3}
    assert n_archived_bytes() - before < before / 2
    assert asked("select kind, count(*) from archive_index group by 1 order by 1") == [("resource", 3), ("revisit", 3)]
    # Each page is where its bytes are.
    for path, offset, length in asked("select archive_path, archive_offset, n_bytes from news.page"):
        assert len(read_archived(Settings().archive, path, offset)) == length
    ((path, offset),) = asked(
        "select distinct body_archive_path, body_archive_offset from archive_index where url like '%/1.html'"
    )
    assert b"1 days" in read_archived(Settings().archive, path, offset)


def test_a_changed_file_is_stored_whole(home: Path, tmp_path: Path) -> None:
    page = tmp_path / "ferry.html"
    page.write_text(FERRY_PAGE, encoding="utf-8")
    ingest(page)
    page.write_text(FERRY_PAGE.replace("eleven days", "twelve days"), encoding="utf-8")
    assert ingest(page).statuses == {"new_version": 1}
    assert asked("select kind, count(*) from archive_index group by 1") == [("resource", 2)]
