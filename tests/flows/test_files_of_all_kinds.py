"""Files, containers and WARCs through the whole pipeline: what is loaded, and how each is accounted for."""

import os
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import unquote_to_bytes

import duckdb
import pytest

from flows.launch import on_threads
from flows.request import IngestRequest, ReprocessRequest
from flows.runs import run_request
from flows.settings import Settings
from flows.summary import Summary
from load.query import open_published
from tests.extract.packing import tar_of, zip_of
from tests.extract.warcs import HTML, gzip_warc, http, warc_record, zstd_warc
from tests.making import FERRY_PAGE


def page(name: str, more: str = "") -> bytes:
    """Make an article of its own."""
    return FERRY_PAGE.replace("ferry-returns", name).replace("eleven days", f"{more}eleven days").encode()


def run(request: Any) -> Summary:
    with on_threads() as launch:
        return run_request(request, Settings(), launch)


def ingest(*paths: Path) -> Summary:
    return run(IngestRequest(paths=tuple(map(str, paths))))


@contextmanager
def published() -> Iterator[duckdb.DuckDBPyConnection]:
    with closing(open_published(Settings().published)) as connection:
        yield connection


def ask(query: str) -> Sequence[tuple[Any, ...]]:
    with published() as connection:
        return connection.execute(query).fetchall()


def test_pages_of_a_container_are_loaded_and_can_be_read_again(home: Path, tmp_path: Path) -> None:
    members = [("a.html", page("a")), ("../b.html", page("b")), ("c.png", b"\x89PNG"), ("a.html", page("c"))]
    (tmp_path / "x.tar").write_bytes(tar_of(members))
    (tmp_path / "y.zip").write_bytes(zip_of([("a.html", page("y"))]))
    (tmp_path / "crawl.wacz").write_bytes(
        zip_of(
            [
                (
                    "archive/1.warc.gz",
                    gzip_warc([warc_record(http(HTML, body=page("w")), url="https://harbourpost.example/w")]),
                ),
                ("datapackage.json", b"{}"),
            ]
        )
    )
    summary = ingest(tmp_path / "x.tar", tmp_path / "y.zip", tmp_path / "crawl.wacz")
    assert (summary.statuses, summary.reasons) == ({"loaded": 4, "rejected": 1}, {"READ_OUTSIDE_ROOT": 1})
    assert summary.is_published
    for path in tmp_path.glob("*.*"):
        path.unlink()
    again = run(ReprocessRequest())
    assert (again.statuses, again.reasons) == ({"unchanged": 4}, {})
    assert {url.rpartition("/")[2] for (url,) in ask("select url from news.page")} == {
        "x.tar#a.html",
        "x.tar#a.html~2",
        "y.zip#a.html",
        "w",
    }


def test_the_same_container_again_changes_nothing(home: Path, tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(zip_of([("a.html", page("a")), ("b.html", b"")]))
    ingest(tmp_path / "x.zip")
    assert ingest(tmp_path / "x.zip").statuses == {"unchanged": 1, "rejected": 1}


ODD_NAMES = [
    b"a\nb.html",
    b"a'\"; drop table article; --.html",
    b"a" * 250 + b".html",
    b"caf\xe9.html",
    b"-rf.html",
    b"%2e%2e.html",
    b"~2#?&=.html",
]


def test_files_with_odd_names_are_loaded_and_found_there_byte_by_byte(home: Path, tmp_path: Path) -> None:
    folder = tmp_path / "saved"
    folder.mkdir()
    for number, name in enumerate(ODD_NAMES):
        with open(os.path.join(os.fsencode(folder), name), "wb") as file:  # noqa: PTH118, PTH123 - bytes, not text
            file.write(page(f"disk-{number}"))
    packed = [(os.fsdecode(name), page(f"tar-{number}")) for number, name in enumerate(ODD_NAMES)]
    (tmp_path / "x.tar").write_bytes(tar_of(packed))
    assert ingest(folder, tmp_path / "x.tar").statuses == {"loaded": 2 * len(ODD_NAMES)}
    urls = [url for (url,) in ask("select p.url from news.article as a join news.page as p using (page_id)")]
    on_disk = {unquote_to_bytes(url).rpartition(b"/")[2] for url in urls if "#" not in url}
    in_tar = {unquote_to_bytes(url.partition("#")[2]) for url in urls if "#" in url}
    assert on_disk == in_tar == set(ODD_NAMES)
    # The control: a name put into a table as text is another name, or none.
    assert b"caf\xe9.html".decode("utf-8", errors="replace").encode() not in on_disk
    with pytest.raises(UnicodeEncodeError):
        os.fsdecode(b"caf\xe9.html").encode()


def test_of_a_crawl_only_pages_are_loaded_the_newest_capture_counts_and_the_older_is_a_version(
    home: Path, tmp_path: Path
) -> None:
    url = "https://harbourpost.example/news/ferry-returns"
    records = [
        warc_record(b"software: crawler\r\n", kind="warcinfo", url=None),
        warc_record(b"GET / HTTP/1.1\r\n\r\n", kind="request"),
        warc_record(http(HTML, body=page("ferry-returns", "just ")), "WARC-Date: 2026-03-14T05:00:00Z", url=url),
        warc_record(http(HTML, body=page("ferry-returns", "about ")), "WARC-Date: 2026-03-13T05:00:00Z", url=url),
        warc_record(
            http(HTML),
            "WARC-Profile: http://netpreserve.org/warc/1.1/revisit/identical-payload-digest",
            kind="revisit",
            url=url,
        ),
        warc_record(http(HTML, status="HTTP/1.1 404 Not Found"), url=f"{url}/404"),
        warc_record(http("Location: /", status="HTTP/1.1 301 Moved"), url=f"{url}/301"),
        warc_record(http("Content-Type: image/png", body=b"\x89PNG"), url=f"{url}/1.png"),
    ]
    (tmp_path / "crawl.warc.gz").write_bytes(gzip_warc(records))
    summary = ingest(tmp_path / "crawl.warc.gz")
    assert summary.statuses == {"loaded": 1, "new_version": 1, "rejected": 4}
    assert summary.reasons == {"WARC_NOT_ARTICLE": 4}
    assert summary.is_published
    assert [("just eleven" in body) for (body,) in ask("select body from articles")] == [True]
    assert ask("select captured_at::date::varchar, body like '%about eleven%' from article_versions order by 1") == [
        ("2026-03-13", True),
        ("2026-03-14", False),
    ]


@pytest.mark.parametrize("pack", [gzip_warc, zstd_warc])
def test_a_cut_warc_gives_its_whole_records_and_the_others_when_it_has_grown(
    home: Path, tmp_path: Path, pack: Any
) -> None:
    records = [warc_record(http(HTML, body=page(f"n-{n}")), url=f"https://harbourpost.example/n-{n}") for n in range(6)]
    whole = pack(records)
    path = tmp_path / "crawl.warc"
    path.write_bytes(whole[: len(pack(records[:4])) - 20])
    first = ingest(path)
    assert (first.statuses, first.reasons) == ({"loaded": 3, "deferred": 1}, {"WARC_TRUNCATED": 1})
    path.write_bytes(whole)
    second = ingest(path)
    assert second.statuses == {"unchanged": 3, "loaded": 3}
    assert second.is_published
    assert ask("select count(*), count(distinct url) from articles") == [(6, 6)]
