import gzip
import json
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import unquote_to_bytes
from uuid import UUID

import pytest

from extract.archive import Archive, read_archived
from extract.files import is_local_page, read_files
from extract.json_lines import KEYS
from tests.extract.newsroom import NOW, SOURCE
from transform.reasons import Reason
from transform.records import Link, Notice, Page, Rejection, Via

PAGE = b"<p>The ferry sails again.</p>"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "saved"
    path.mkdir()
    return path


def read(*paths: Path, notices: list[Notice] | None = None) -> list[tuple[Link, Page | Rejection]]:
    notify = None if notices is None else notices.append
    return list(read_files(paths, SOURCE, now=lambda: NOW, notify=notify))


def by_name(found: list[tuple[Link, Page | Rejection]]) -> dict[str, str]:
    return {
        link.url.rpartition("/")[2]: page.reason if isinstance(page, Rejection) else page.body.decode()
        for link, page in found
    }


def test_a_file_is_a_page_with_its_own_address_and_time(folder: Path) -> None:
    path = folder / "a.html"
    path.write_bytes(PAGE)
    os.utime(path, (1_767_225_600, 1_767_225_600))
    ((link, page),) = read(path)
    assert isinstance(page, Page)
    assert (link.url, link.via, link.found_at) == (path.as_uri(), Via.FILE, NOW)
    assert (page.url, page.content_type, page.http_status, page.body) == (path.as_uri(), "text/html", None, PAGE)
    assert page.fetched_at == datetime(2026, 1, 1, tzinfo=UTC)
    assert page.link_id == link.link_id


def test_a_folder_is_read_in_order_and_what_is_left_out_is_told(folder: Path) -> None:
    (folder / "b").mkdir()
    for name in ("b/1.html", "a.HTM", "c.txt", "notes.md", "pic.png", "b/2.png"):
        (folder / name).write_bytes(name.encode())
    (folder / "z.html.gz").write_bytes(gzip.compress(b"packed"))
    notices: list[Notice] = []
    found = read(folder, notices=notices)
    assert [page.body for _, page in found if isinstance(page, Page)] == [b"a.HTM", b"c.txt", b"packed", b"b/1.html"]
    assert [page.content_type for _, page in found if isinstance(page, Page)][1] == "text/plain"
    assert [(notice.reason, notice.detail) for notice in notices] == [
        (Reason.READ_UNSUPPORTED_TYPE, "3 files were not read: .png 2, .md 1")
    ]


def test_unknown_keys_of_json_lines_are_told_once_a_file(folder: Path) -> None:
    lines = ({"text": "a", "date": "2026-01-12"}, {"text": "b", "date": "2026-01-13", "lang": "en"}, {"text": "c"})
    (folder / "texts.jsonl").write_text("\n".join(map(json.dumps, lines)))
    notices: list[Notice] = []
    assert len(read(folder, notices=notices)) == 3
    assert [(notice.reason, notice.item_key, notice.detail) for notice in notices] == [
        (
            Reason.READ_BAD_RECORD,
            (folder / "texts.jsonl").as_uri(),
            f"unknown keys are not used: date 2, lang 1; those of a page are {', '.join(KEYS)}",
        )
    ]


def test_a_named_file_of_another_kind_is_a_rejection_and_a_named_note_is_read(folder: Path) -> None:
    for name in ("pic.png", "notes.md"):
        (folder / name).write_bytes(name.encode())
    assert by_name(read(folder / "pic.png", folder / "notes.md", folder / "none.png", folder / "none.html")) == {
        "pic.png": Reason.READ_UNSUPPORTED_TYPE,
        "notes.md": "notes.md",
        "none.png": Reason.READ_GONE,
        "none.html": Reason.READ_GONE,
    }


def test_traps_in_a_folder_cost_only_themselves(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.html").write_bytes(b"secret")
    (folder / "loop").symlink_to(folder)
    (folder / "out.html").symlink_to(tmp_path / "secret.html")
    (folder / "passwd").symlink_to("/etc/passwd")
    (folder / "self.html").symlink_to(folder / "self.html")
    (folder / "broken.html").symlink_to(folder / "none.html")
    (folder / "empty.html").touch()
    (folder / "packed.html.gz").write_bytes(gzip.compress(b""))
    (folder / "cut.html.gz").write_bytes(gzip.compress(PAGE)[:-5])
    os.mkfifo(folder / "pipe.html")
    (folder / "good.html").write_bytes(b"good")
    (folder / "same.html").symlink_to(folder / "good.html")
    found = by_name(read(folder))
    assert found.pop("self.html") in (Reason.READ_NOT_REGULAR_FILE, Reason.READ_GONE)
    assert found == {
        "loop": Reason.READ_NOT_REGULAR_FILE,
        "out.html": Reason.READ_OUTSIDE_ROOT,
        "passwd": Reason.READ_OUTSIDE_ROOT,
        "broken.html": Reason.READ_GONE,
        "empty.html": Reason.READ_EMPTY,
        "packed.html.gz": Reason.READ_EMPTY,
        "cut.html.gz": Reason.READ_BAD_RECORD,
        "pipe.html": Reason.READ_NOT_REGULAR_FILE,
        "good.html": "good",
        "same.html": "good",
    }


def test_a_file_deleted_between_listing_and_reading_is_said(folder: Path) -> None:
    for name in ("a.html", "b.html"):
        (folder / name).write_bytes(PAGE)
    pages = read_files([folder], SOURCE, now=lambda: NOW)
    next(pages)
    (folder / "b.html").unlink()
    assert [page.reason for _, page in pages if isinstance(page, Rejection)] == [Reason.READ_GONE]


@pytest.mark.parametrize(
    "name",
    [
        b"a\nb.html",
        b"a'\"; drop table article; --.html",
        b"a" * 250 + b".html",
        b"caf\xe9.html",
        b"-rf.html",
        b"%2e%2e.html",
    ],
)
def test_an_odd_name_is_kept_without_loss(folder: Path, name: bytes) -> None:
    path = os.path.join(os.fsencode(folder), name)  # noqa: PTH118 - bytes, not text
    with open(path, "wb") as file:  # noqa: PTH123
        file.write(PAGE)
    for found in (read(folder), read(Path(os.fsdecode(path)))):
        ((link, page),) = found
        assert isinstance(page, Page)
        assert unquote_to_bytes(link.url.removeprefix("file://")) == path
        assert link.url.isascii()


def test_a_file_reached_twice_is_read_once(folder: Path) -> None:
    (folder / "a.html").write_bytes(PAGE)
    assert len(read(folder, folder / "a.html", folder / ".." / "saved")) == 1


def write_index(folder: Path, *records: dict[str, str], name: str = "pages.jsonl") -> Path:
    path = folder / name
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


def test_a_folder_with_pages_jsonl_is_read_through_it(folder: Path) -> None:
    (folder / "html").mkdir()
    (folder / "html" / "1.html.gz").write_bytes(gzip.compress("<p>Café</p>".encode("cp1252")))
    (folder / "html" / "2.html").write_bytes(PAGE)
    url = "https://harbourpost.example/a"
    write_index(
        folder,
        {"url": url, "html": "html/1.html.gz", "encoding": "cp1252", "title": "Ferry", "published": "2026-03-14"},
        {"url": url, "html": "<p>inline</p>"},
        {"url": url, "text": "plain"},
    )
    notices: list[Notice] = []
    found = read(folder, notices=notices)
    assert [(page.content_type, page.body) for _, page in found if isinstance(page, Page)] == [
        ("text/html; charset=cp1252", "<p>Café</p>".encode("cp1252")),
        ("text/html; charset=utf-8", b"<p>inline</p>"),
        ("text/plain; charset=utf-8", b"plain"),
    ]
    links = [link for link, _ in found]
    assert {link.url for link in links} == {url}
    assert len({link.link_id for link in links}) == 3
    assert (links[0].title_hint, links[0].published_hint) == ("Ferry", "2026-03-14")
    assert links[0].found_in_url == (folder / "pages.jsonl").as_uri() + "#1"
    assert "1 files" in notices[0].detail


def test_a_bad_line_costs_only_itself(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.html").write_bytes(b"secret")
    url = "https://harbourpost.example/a"
    path = write_index(
        folder,
        {"url": url},
        {"url": url, "html": "../secret.html"},
        {"url": url, "html": "/etc/passwd"},
        {"url": url, "html": "none.html"},
        {"url": url, "html": "a\0b.html"},
        {"url": url, "text": "good"},
        name="some.jsonl",
    )
    found = read(path)
    assert [page.reason if isinstance(page, Rejection) else page.body for _, page in found] == [
        Reason.READ_BAD_RECORD,
        Reason.READ_OUTSIDE_ROOT,
        Reason.READ_OUTSIDE_ROOT,
        Reason.READ_GONE,
        Reason.READ_NOT_REGULAR_FILE,
        b"good",
    ]


def test_a_line_is_found_under_its_number_and_id_and_without_a_url_by_that_place(folder: Path) -> None:
    path = write_index(folder, {"id": "a b", "text": "x"}, {"url": "https://harbourpost.example/a", "text": "y"})
    assert [(link.url, link.found_in_url) for link, _ in read(path)] == [
        (f"{path.as_uri()}#1:a%20b", f"{path.as_uri()}#1:a%20b"),
        ("https://harbourpost.example/a", f"{path.as_uri()}#2"),
    ]


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "archive", UUID(int=7), NOW) as opened:
        yield opened


def test_a_page_is_archived_before_it_is_handed_on(folder: Path, archive: Archive, tmp_path: Path) -> None:
    (folder / "a.html").write_bytes(PAGE)
    ((_, page),) = read_files([folder], SOURCE, now=lambda: NOW, archive=archive)
    assert isinstance(page, Page)
    assert page.archive_path is not None
    assert page.archive_offset is not None
    assert read_archived(tmp_path / "archive", page.archive_path, page.archive_offset) == PAGE


def test_kinds_are_known_by_name() -> None:
    names = ["a.html", "a.HTML.GZ", "a.htm", "a.txt", "a.md", "a.jsonl", "a.warc", "a.warc.gz", "a.png", "a.gz", "html"]
    assert [name for name in names if not is_local_page(Path(name))] == ["a.png", "a.gz", "html"]
