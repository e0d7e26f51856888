"""WARCs in containers: read as streams, and kept again, because nobody could find their records there later."""

import gzip
import json
import zipfile
from pathlib import Path

import pytest

from extract.archive import read_archived
from extract.files import read_files
from extract.warc_records import WarcRecord, read_records
from tests.extract.newsroom import NOW, SOURCE
from tests.extract.packing import came_of, open_archive, read, tar_of, zip_of
from tests.extract.warcs import BODY, HTML, URL, gzip_warc, http, warc_record, zstd_warc
from transform.reasons import Reason
from transform.records import Notice, Page, Rejection, Via

RECORDS = [warc_record(http(HTML, body=BODY + str(n).encode()), url=f"{URL}/{n}") for n in range(5)]
FOUND = [(f"{URL}/{n}", BODY + str(n).encode()) for n in range(5)]
WARCS = {"x.warc.gz": gzip_warc(RECORDS), "x.warc": b"".join(RECORDS), "x.warc.zst": zstd_warc(RECORDS)}


def wacz(warc: bytes) -> bytes:
    """Pack as a crawler with a browser does: WARCs are stored, the rest says what is in them."""
    pages = [
        {"format": "json-pages-1.0", "id": "pages", "title": "All pages"},
        {"id": "1", "url": URL, "text": "The ferry"},
    ]
    return zip_of(
        [
            ("archive/rec-0.warc.gz", warc),
            ("indexes/index.cdx.gz", gzip.compress(b"example,harbourpost)/a 20260314050000 {}\n")),
            ("pages/pages.jsonl", "\n".join(map(json.dumps, pages)).encode()),
            ("pages/extraPages.jsonl", json.dumps(pages[0]).encode()),
            ("logs/crawl.log", b"done"),
            ("datapackage.json", b'{"profile": "data-package", "wacz_version": "1.1.1"}'),
            ("datapackage-digest.json", b"{}"),
        ],
        zipfile.ZIP_STORED,
    )


@pytest.mark.parametrize("warc", WARCS)
@pytest.mark.parametrize("name", ["x.zip", "x.tar", "x.tar.gz"])
def test_a_warc_in_a_container_gives_its_pages(tmp_path: Path, name: str, warc: str) -> None:
    members = [("a/" + warc, WARCS[warc]), ("b.html", BODY)]
    packed = {"x.zip": zip_of, "x.tar": tar_of, "x.tar.gz": lambda members: gzip.compress(tar_of(members))}[name](
        members
    )
    *found, (last, _) = read(tmp_path / name, packed)
    assert [(link.url, page.body) for link, page in found if isinstance(page, Page)] == FOUND
    link, page = found[0]
    assert isinstance(page, Page)
    assert (link.via, page.http_status, page.archive_path) == (Via.WARC, 200, None)
    assert link.found_in_url == f"{(tmp_path / name).as_uri()}#a/{warc}:0"
    assert last.url == f"{(tmp_path / name).as_uri()}#b.html"


@pytest.mark.parametrize("name", ["crawl.wacz", "crawl.zip"])
def test_a_wacz_is_its_warcs_and_what_it_says_of_them_is_not_taken_for_pages(tmp_path: Path, name: str) -> None:
    notices: list[Notice] = []
    found = read(tmp_path / name, wacz(WARCS["x.warc.gz"]), notices)
    assert [(link.url, page.body) for link, page in found if isinstance(page, Page)] == FOUND
    assert len(found) == 5
    assert notices == []


@pytest.mark.parametrize("name", ["x.wacz", "x.zip"])
def test_a_cut_wacz_gives_the_whole_records_of_its_warc(tmp_path: Path, name: str) -> None:
    content = wacz(WARCS["x.warc.gz"])
    ((_, rejection),) = read(tmp_path / name, content[: len(WARCS["x.warc.gz"]) // 2])
    assert came_of(rejection) == Reason.READ_BAD_RECORD  # a member that is not whole is not read
    found = read(tmp_path / name, content[:-200])
    assert [page.body for _, page in found if isinstance(page, Page)] == [body for _, body in FOUND]
    assert [page.reason for _, page in found if isinstance(page, Rejection)] == [Reason.READ_BAD_RECORD]


def test_damage_and_a_cut_in_a_nested_warc_cost_what_they_cost_in_a_file(tmp_path: Path) -> None:
    whole = WARCS["x.warc.gz"]
    broken = bytearray(whole)
    broken[len(gzip_warc(RECORDS[:2])) + 40] ^= 4
    for name, content, expected in (
        ("cut", whole[:-30], [None] * 4 + [Reason.WARC_TRUNCATED]),
        ("damaged", bytes(broken), [None, None, Reason.WARC_CORRUPT_RECORD, None, None]),
        ("empty", b"", [Reason.READ_EMPTY]),
    ):
        for pack in (zip_of, tar_of):
            path = tmp_path / f"{name}.{'zip' if pack is zip_of else 'tar'}"
            found = read(path, pack([("x.warc.gz", content)]))
            assert [page.reason if isinstance(page, Rejection) else None for _, page in found] == expected


@pytest.mark.parametrize("name", ["crawl.wacz", "x.warc.gz"])
def test_a_page_that_could_not_be_found_again_is_kept_with_where_it_came_from(tmp_path: Path, name: str) -> None:
    """A container's record has no place of its own on disk, and neither has one in the middle of a gzip member."""
    path = tmp_path / name
    path.write_bytes(wacz(WARCS["x.warc.gz"]) if name == "crawl.wacz" else gzip.compress(b"".join(RECORDS)))
    with open_archive(tmp_path / "archive") as archive:
        found = list(read_files([path], SOURCE, now=lambda: NOW, archive=archive))
    for (link, page), (url, body) in zip(found, FOUND, strict=True):
        assert isinstance(page, Page)
        assert page.archive_path is not None
        assert page.archive_offset is not None
        assert link.url == url
        assert read_archived(tmp_path / "archive", page.archive_path, page.archive_offset) == body
    link, page = found[3]
    assert isinstance(page, Page)
    (kept,) = (tmp_path / "archive").rglob("*.warc.gz")
    if name == "crawl.wacz":
        with kept.open("rb") as file:
            told = [one for one in read_records(file) if isinstance(one, WarcRecord)]
        (origin,) = [one for one in told if one.headers.get("warc-refers-to") == f"<{page.warc_record_id}>"]
        assert origin.headers["warc-type"] == "metadata"
        assert f"via: {link.found_in_url}\r\noriginal-record-id: <urn:uuid:" in origin.block.decode()


def test_a_page_that_can_be_found_again_in_its_warc_is_not_kept_twice(tmp_path: Path) -> None:
    path = tmp_path / "x.warc.gz"
    path.write_bytes(WARCS["x.warc.gz"])
    with open_archive(tmp_path / "archive") as archive:
        found = list(read_files([path], SOURCE, now=lambda: NOW, archive=archive))
    assert {page.archive_path for _, page in found if isinstance(page, Page)} == {str(path)}
    assert not (tmp_path / "archive").exists()
