"""Pages out of ZIP and TAR files: what is read, under which name, and what is said of the rest."""

import bz2
import gzip
import io
import json
import lzma
import os
import stat
import tarfile
import zipfile
from collections.abc import Callable
from contextlib import nullcontext
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import unquote_to_bytes

import pytest
from backports import zstd

from extract.archive import read_archived
from extract.files import read_files
from tests.extract.newsroom import NOW, SOURCE
from tests.extract.packing import PAGE, came_of, open_archive, read, tar_info, tar_of, told, zip_of
from transform.reasons import Reason
from transform.records import Notice, Page, Rejection, Via

Pack = Callable[[list[tuple[str, bytes]]], bytes]
PACKINGS: dict[str, Pack] = {
    "x.zip": zip_of,
    "stored.zip": lambda members: zip_of(members, zipfile.ZIP_STORED),
    "bzip2.zip": lambda members: zip_of(members, zipfile.ZIP_BZIP2),
    "lzma.zip": lambda members: zip_of(members, zipfile.ZIP_LZMA),
    "x.tar": tar_of,
    "gnu.tar": lambda members: tar_of(members, tarfile.GNU_FORMAT),
    "x.tar.gz": lambda members: gzip.compress(tar_of(members)),
    "x.tgz": lambda members: gzip.compress(tar_of(members)[:1_000]) + gzip.compress(tar_of(members)[1_000:]),
    "x.tar.bz2": lambda members: bz2.compress(tar_of(members)),
    "x.tar.xz": lambda members: lzma.compress(tar_of(members)),
    "x.tar.zst": lambda members: zstd.compress(tar_of(members)),
    "two_frames.tar.zst": lambda members: zstd.compress(tar_of(members)[:900]) + zstd.compress(tar_of(members)[900:]),
}
each_packing = pytest.mark.parametrize("name", PACKINGS)


@each_packing
def test_the_pages_in_a_container_are_read_in_order_and_the_rest_is_counted(tmp_path: Path, name: str) -> None:
    members = [
        ("b/1.html", b"one"),
        ("a.HTM", b"two"),
        ("a.txt", b"three"),
        ("packed.html.gz", gzip.compress(b"four")),
        ("photo.png", b"\x89PNG"),
        ("notes.md", b"note"),
        ("__MACOSX/b/._1.html", b"\x00\x05\x16\x07"),
        ("inner.zip", zip_of([("a.html", PAGE)])),
        ("lines.jsonl", b'{"text": "five", "id": "a:b"}\n{"x": 1}\n'),
        ("c/2.xhtml", b"six"),
    ]
    notices: list[Notice] = []
    found = read(tmp_path / name, PACKINGS[name](members), notices)
    assert told(found) == [
        ("b/1.html", "one"),
        ("a.HTM", "two"),
        ("a.txt", "three"),
        ("packed.html.gz", "four"),
        ("lines.jsonl:1:a%3Ab", "five"),
        ("lines.jsonl:2", Reason.READ_BAD_RECORD),
        ("c/2.xhtml", "six"),
    ]
    assert [(notice.item_key, notice.detail) for notice in notices] == [
        ((tmp_path / name).as_uri(), "4 files were not read: .png 1, .md 1, ._ of macOS 1, .zip in a container 1")
    ]


@each_packing
def test_a_member_has_its_own_place_and_the_time_at_which_it_was_packed(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    ((link, page),) = read(path, PACKINGS[name]([("b/1.html", PAGE)]))
    assert isinstance(page, Page)
    assert (link.url, link.found_in_url, link.via) == (f"{path.as_uri()}#b/1.html", path.as_uri(), Via.FILE)
    assert page.fetched_at == datetime(2026, 3, 2, 10, tzinfo=UTC)
    assert (page.content_type, page.http_status) == ("text/html", None)


def test_a_time_that_no_page_can_have_is_not_taken_and_that_of_the_container_is(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for year in (1980, 2107):
            archive.writestr(zipfile.ZipInfo(f"{year}.html", (year, 1, 1, 0, 0, 0)), PAGE)
    path = tmp_path / "x.zip"
    path.write_bytes(packed.getvalue())
    os.utime(path, (1_767_225_600, 1_767_225_600))
    assert [page.fetched_at for _, page in read(path) if isinstance(page, Page)] == [
        datetime(2026, 1, 1, tzinfo=UTC),
        datetime(2026, 1, 1, tzinfo=UTC),
    ]


def test_the_seconds_in_utc_that_most_packers_write_win_over_the_clock_on_the_wall(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        info = zipfile.ZipInfo("a.html", (2026, 3, 2, 23, 0, 0))
        info.extra = b"UT\x05\x00\x01" + (1_772_445_600).to_bytes(4, "little")
        archive.writestr(info, PAGE)
    ((_, page),) = read(tmp_path / "x.zip", packed.getvalue())
    assert isinstance(page, Page)
    assert page.fetched_at == datetime(2026, 3, 2, 10, tzinfo=UTC)


@each_packing
def test_two_members_of_one_name_are_two_pages(tmp_path: Path, name: str) -> None:
    members = [("a.html", b"older"), ("a.html", b"newer"), ("a.html~2", b"x"), ("a~2.html", b"other")]
    with pytest.warns(UserWarning, match="Duplicate name") if ".zip" in name else nullcontext():
        content = PACKINGS[name](members)
    assert told(read(tmp_path / name, content)) == [
        ("a.html", "older"),
        ("a.html~2", "newer"),
        ("a%7E2.html", "other"),
    ]


ODD_NAMES = [
    b"a\nb.html",
    b"a'\"; drop table article; --.html",
    b"a" * 250 + b".html",
    b"-rf.html",
    b"%2e%2e.html",
    b"caf\xc3\xa9.html",
    b"caf\xe9.html",
    b"caf\x82.html",
    b"~.html",
    b"a#b?c:d.html",
    b"a\\b.html",
]


@pytest.mark.parametrize("odd", ODD_NAMES)
@pytest.mark.parametrize("is_utf8", [False, True])
def test_an_odd_name_in_a_zip_is_kept_without_loss(tmp_path: Path, odd: bytes, is_utf8: bool) -> None:
    # Of the length of the odd name, which then takes its place: the library would not write it.
    content = zip_of([("n" * len(odd), PAGE), ("good.html", PAGE)]).replace(b"n" * len(odd), odd)
    if is_utf8:
        content = with_utf8_flags(content)
    (link, page), (_, good) = read(tmp_path / "x.zip", content)
    assert isinstance(page, Page)
    assert isinstance(good, Page)
    assert unquote_to_bytes(link.url.partition("#")[2]) == odd
    assert link.url.isascii()
    assert link.url.count("#") == 1


def with_utf8_flags(content: bytes) -> bytes:
    """Let every header of a ZIP file say that its name is UTF-8, be it so or not."""
    changed = bytearray(content)
    for sign, place in ((b"PK\x03\x04", 7), (b"PK\x01\x02", 9)):
        position = -1
        while (position := content.find(sign, position + 1)) >= 0:
            changed[position + place] |= 0x08
    return bytes(changed)


@pytest.mark.parametrize("odd", ODD_NAMES)
@pytest.mark.parametrize("form", [tarfile.PAX_FORMAT, tarfile.GNU_FORMAT])
def test_an_odd_name_in_a_tar_is_kept_without_loss(tmp_path: Path, odd: bytes, form: int) -> None:
    ((link, page),) = read(tmp_path / "x.tar", tar_of([(os.fsdecode(odd), PAGE)], form))
    assert isinstance(page, Page)
    assert unquote_to_bytes(link.url.partition("#")[2]) == odd


OUTSIDE = ["../../x.html", "/etc/x.html", "C:\\x.html", "c:/x.html", "\\x.html", "a/../../x.html", "..\\x.html"]


@pytest.mark.parametrize("pack", [zip_of, tar_of])
def test_a_name_that_leads_outside_is_refused_and_nothing_is_written(tmp_path: Path, pack: Pack) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    found = read(
        folder / ("x.zip" if pack is zip_of else "x.tar"), pack([*((name, PAGE) for name in OUTSIDE), ("a.html", PAGE)])
    )
    assert [came_of(page) for _, page in found] == [Reason.READ_OUTSIDE_ROOT] * len(OUTSIDE) + [PAGE.decode()]
    assert len({link.link_id for link, _ in found}) == len(OUTSIDE) + 1
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["x.zip" if pack is zip_of else "x.tar"]


def test_a_careless_unpacking_writes_outside_and_loses_a_member(tmp_path: Path) -> None:
    """The control: what the two tests above would find in a program that unpacks."""
    folder = tmp_path / "in" / "deep"
    folder.mkdir(parents=True)
    packed = tar_of([("../../x.html", b"out"), ("a.html", b"older"), ("a.html", b"newer")])
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        archive.extractall(folder, filter="fully_trusted")
    assert (tmp_path / "x.html").read_bytes() == b"out"
    assert [path.read_bytes() for path in folder.iterdir()] == [b"newer"]


def test_links_and_devices_in_a_tar_are_refused(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as archive:
        for name, kind, target in (
            ("s/out.html", tarfile.SYMTYPE, "../../etc/passwd"),
            ("s/passwd.html", tarfile.SYMTYPE, "/etc/passwd"),
            ("s/in.html", tarfile.SYMTYPE, "../a.html"),
            ("s/hard.html", tarfile.LNKTYPE, "a.html"),
            ("s/hard_out.html", tarfile.LNKTYPE, "../a.html"),
            ("s/pipe.html", tarfile.FIFOTYPE, ""),
            ("s/device.html", tarfile.CHRTYPE, ""),
            ("s", tarfile.DIRTYPE, ""),
        ):
            archive.addfile(tar_info(name, kind=kind, target=target))
        archive.addfile(tar_info("a.html", len(PAGE)), io.BytesIO(PAGE))
    assert told(read(tmp_path / "x.tar", packed.getvalue())) == [
        ("s/out.html", Reason.READ_OUTSIDE_ROOT),
        ("s/passwd.html", Reason.READ_OUTSIDE_ROOT),
        ("s/in.html", Reason.READ_NOT_REGULAR_FILE),
        ("s/hard.html", Reason.READ_NOT_REGULAR_FILE),
        ("s/hard_out.html", Reason.READ_OUTSIDE_ROOT),
        ("s/pipe.html", Reason.READ_NOT_REGULAR_FILE),
        ("s/device.html", Reason.READ_NOT_REGULAR_FILE),
        ("a.html", PAGE.decode()),
    ]


def test_links_and_pipes_in_a_zip_are_refused(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, mode, content in (
            ("s/out.html", stat.S_IFLNK, b"../../etc/passwd"),
            ("s/in.html", stat.S_IFLNK, b"../a.html"),
            ("pipe.html", stat.S_IFIFO, b""),
            ("a.html", stat.S_IFREG, PAGE),
        ):
            info = zipfile.ZipInfo(name)
            info.create_system, info.external_attr = 3, (mode | 0o644) << 16
            archive.writestr(info, content)
    assert told(read(tmp_path / "x.zip", packed.getvalue())) == [
        ("s/out.html", Reason.READ_OUTSIDE_ROOT),
        ("s/in.html", Reason.READ_NOT_REGULAR_FILE),
        ("pipe.html", Reason.READ_NOT_REGULAR_FILE),
        ("a.html", PAGE.decode()),
    ]


@each_packing
def test_a_container_with_a_list_of_its_pages_is_read_through_it(tmp_path: Path, name: str) -> None:
    url = "https://harbourpost.example/a"
    lines = [
        {"url": url, "html": "html/2.html.gz", "encoding": "cp1252", "title": "Ferry", "published": "2026-03-14"},
        {"url": f"{url}/inline", "html": "<p>inline</p>"},
        {"url": f"{url}/again", "html": "./html/2.html.gz"},
        {"url": f"{url}/out", "html": "../secret.html"},
        {"url": f"{url}/gone", "html": "html/9.html"},
    ]
    members = [
        ("set/html/2.html.gz", gzip.compress("café".encode("cp1252"))),
        ("set/html/1.html", PAGE),
        ("secret.html", b"beside"),
        ("set/pages.jsonl", "\n".join(map(json.dumps, lines)).encode()),
    ]
    notices: list[Notice] = []
    found = read(tmp_path / name, PACKINGS[name](members), notices)
    assert [
        (link.url.removeprefix(url), page.reason if isinstance(page, Rejection) else page.body) for link, page in found
    ] == [
        ("/inline", b"<p>inline</p>"),
        ("/out", Reason.READ_OUTSIDE_ROOT),
        ("", b"caf\xe9"),
        ("/again", b"caf\xe9"),
        (f"{(tmp_path / name).as_uri()}#secret.html", b"beside"),
        ("/gone", Reason.READ_GONE),
    ]
    link, page = found[2]
    assert isinstance(page, Page)
    assert (link.title_hint, link.published_hint, page.content_type) == (
        "Ferry",
        "2026-03-14",
        "text/html; charset=cp1252",
    )
    assert link.found_in_url == f"{(tmp_path / name).as_uri()}#set/pages.jsonl:1"
    assert [notice.detail for notice in notices] == ["1 files were not read: .html beside pages.jsonl 1"]


@each_packing
def test_an_empty_member_and_a_damaged_one_cost_only_themselves(tmp_path: Path, name: str) -> None:
    members = [
        ("a.html", b""),
        ("b.html.gz", gzip.compress(PAGE)[:-5]),
        ("c.html.gz", gzip.compress(b"")),
        ("d.html", PAGE),
    ]
    assert told(read(tmp_path / name, PACKINGS[name](members))) == [
        ("a.html", Reason.READ_EMPTY),
        ("b.html.gz", Reason.READ_BAD_RECORD),
        ("c.html.gz", Reason.READ_EMPTY),
        ("d.html", PAGE.decode()),
    ]


@each_packing
def test_an_empty_container_is_said(tmp_path: Path, name: str) -> None:
    assert [came_of(page) for _, page in read(tmp_path / name, PACKINGS[name]([]))] == [Reason.READ_EMPTY]


def test_something_else_under_the_name_of_a_container_is_said(tmp_path: Path) -> None:
    for name in ("a.zip", "a.tar", "a.tar.gz", "a.wacz", "a.tar.zst"):
        (found,) = read(tmp_path / name, b"<html>no container</html>" * 100)
        assert came_of(found[1]) == Reason.READ_BAD_RECORD, name


def test_a_page_of_a_container_is_kept_before_it_is_handed_on(tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(zip_of([("a.html", PAGE)]))
    with open_archive(tmp_path / "archive") as archive:
        ((_, page),) = read_files([tmp_path], SOURCE, now=lambda: NOW, archive=archive)
    assert isinstance(page, Page)
    assert page.archive_path is not None
    assert page.archive_offset is not None
    assert read_archived(tmp_path / "archive", page.archive_path, page.archive_offset) == PAGE
