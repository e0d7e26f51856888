import gzip
import hashlib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fastwarc.stream_io import GzipWriter
from fastwarc.warc import WarcRecord, WarcRecordType

from extract.archive import read_archived
from extract.warc import read_warc
from tests.extract.newsroom import NOW, SOURCE
from transform.reasons import Reason
from transform.records import Link, Page, Rejection, Via

PAGE = b"<html><p>The ferry sails again.</p></html>"
URL = "https://harbourpost.example/a"
HTML = "Content-Type: text/html"
CHUNKED = "Transfer-Encoding: chunked"


def answer(*headers: str, body: bytes = PAGE, status: str = "200 OK") -> bytes:
    return "\r\n".join([f"HTTP/1.1 {status}", *headers, "", ""]).encode() + body


def record(
    block: bytes,
    url: str = URL,
    kind: WarcRecordType = WarcRecordType.response,
    at: datetime = datetime(2026, 3, 14, 5, 0, tzinfo=UTC),
    **headers: str,
) -> WarcRecord:
    made = WarcRecord()
    made.init_headers(kind)
    made.record_date = at
    made.headers["WARC-Target-URI"] = url
    made.headers["Content-Type"] = "application/http; msgtype=response"
    for name, value in headers.items():
        made.headers[name.replace("_", "-")] = value
    made.set_bytes_content(block)
    return made


def write(path: Path, *records: WarcRecord) -> Path:
    with path.open("wb") as file:
        for one in records:
            writer = GzipWriter(file) if path.suffix == ".gz" else None
            one.write(writer or file, checksum_data="WARC-Block-Digest" not in one.headers)
            if writer is not None:
                writer.finish()
    return path


def read(path: Path) -> list[tuple[Link, Page | Rejection]]:
    return list(read_warc(path, SOURCE, now=lambda: NOW))


def reasons(found: list[tuple[Link, Page | Rejection]]) -> list[Reason | None]:
    return [page.reason if isinstance(page, Rejection) else None for _, page in found]


@pytest.mark.parametrize("name", ["crawl.warc.gz", "crawl.warc"])
def test_a_page_of_another_crawl_is_a_page_with_its_own_time_and_place(tmp_path: Path, name: str) -> None:
    path = write(tmp_path / name, record(answer(HTML), "https://harbourpost.example/other"), record(answer(HTML)))
    (_, (link, page)) = read(path)
    assert isinstance(page, Page)
    assert (link.url, link.via, link.found_at) == (URL, Via.WARC, NOW)
    assert (page.body, page.http_status, page.content_type) == (PAGE, 200, "text/html")
    assert page.fetched_at == datetime(2026, 3, 14, 5, 0, tzinfo=UTC)
    assert page.archive_path == str(path)
    assert page.archive_offset is not None
    assert read_archived(Path("/anywhere"), page.archive_path, page.archive_offset) == PAGE
    assert link.found_in_url == f"{path.as_uri()}#{page.archive_offset}"


def test_only_whole_html_becomes_a_page_and_the_rest_is_counted(tmp_path: Path) -> None:
    path = write(
        tmp_path / "crawl.warc.gz",
        record(b"software: x\r\n", kind=WarcRecordType.warcinfo),
        record(b"GET /a HTTP/1.1\r\n\r\n", kind=WarcRecordType.request),
        record(answer(HTML)),
        record(b"x: y\r\n", kind=WarcRecordType.metadata),
        record(answer(HTML, status="404 Not Found")),
        record(answer("Location: /b", status="302 Found")),
        record(answer("Content-Type: image/png", body=b"\x89PNG")),
        record(answer(HTML), kind=WarcRecordType.revisit),
        record(b"plain words", kind=WarcRecordType.conversion),
        record(b"\x00", "dns:harbourpost.example", Content_Type="text/dns"),
        record(answer("Content-Type: application/xhtml+xml; charset=utf-8")),
        record(answer()),
        record(PAGE, "file:///home/ana/a.html", WarcRecordType.resource, Content_Type="text/html"),
    )
    assert reasons(read(path)) == [None, *[Reason.WARC_NOT_ARTICLE] * 6, None, None, None]


def test_one_address_captured_twice_is_two_links_to_two_pages(tmp_path: Path) -> None:
    older, newer = datetime(2026, 3, 13, tzinfo=UTC), datetime(2026, 3, 14, tzinfo=UTC)
    path = write(
        tmp_path / "crawl.warc.gz", record(answer(HTML), at=newer), record(answer(HTML, body=PAGE + b"!"), at=older)
    )
    found = read(path)
    assert len({link.link_id for link, _ in found}) == 2
    assert len({link.url_normalized for link, _ in found}) == 1
    assert [page.fetched_at for _, page in found if isinstance(page, Page)] == [newer, older]


@pytest.mark.parametrize(
    "block",
    [
        answer(HTML, "Content-Encoding: gzip", body=gzip.compress(PAGE, mtime=0)),
        answer(HTML, CHUNKED, body=b"a\r\n" + PAGE[:10] + b"\r\n20\r\n" + PAGE[10:] + b"\r\n0\r\n\r\n"),
        answer(HTML, "Content-Encoding: gzip", "Content-Length: 20"),
        answer(HTML, f"Content-Length: {len(PAGE)}"),
    ],
    ids=["gzip", "chunks", "stored decompressed", "plain"],
)
def test_a_body_comes_out_of_its_wrapping(tmp_path: Path, block: bytes) -> None:
    ((_, page),) = read(write(tmp_path / "crawl.warc.gz", record(block)))
    assert isinstance(page, Page), page
    assert page.body == PAGE


@pytest.mark.parametrize(
    "make",
    [
        lambda: record(answer(HTML, "Content-Length: 9999")),
        lambda: record(answer(HTML, CHUNKED, body=b"ff\r\n" + PAGE)),
        lambda: record(answer(HTML, "Content-Encoding: gzip", body=gzip.compress(PAGE, mtime=0)[:-9])),
        lambda: record(answer(HTML), WARC_Truncated="length"),
        lambda: record(answer(HTML), WARC_Block_Digest=f"sha256:{hashlib.sha256(b'other').hexdigest()}"),
        lambda: record(answer(HTML), WARC_Payload_Digest="sha1:" + "A" * 32, WARC_Block_Digest="sha3:x"),
        lambda: record(b"not HTTP"),
        lambda: record(answer(HTML), "no address"),
    ],
    ids=["length", "chunks", "gzip", "crawler", "block digest", "payload digest", "not http", "address"],
)
def test_a_record_that_is_not_whole_is_never_a_page(tmp_path: Path, make: Callable[[], WarcRecord]) -> None:
    path = write(tmp_path / "crawl.warc.gz", make(), record(answer(HTML)))
    assert reasons(read(path)) == [Reason.WARC_CORRUPT_RECORD, None]


def test_a_cut_file_gives_its_whole_pages_and_more_when_it_has_grown(tmp_path: Path) -> None:
    whole = write(tmp_path / "whole.warc.gz", *(record(answer(HTML), f"{URL}/{n}") for n in range(5))).read_bytes()
    path = tmp_path / "crawl.warc.gz"
    path.write_bytes(whole[:-20])
    cut = read(path)
    assert reasons(cut) == [None] * 4 + [Reason.WARC_TRUNCATED]
    assert isinstance(cut[-1][1], Rejection)
    assert cut[-1][1].is_retryable
    path.write_bytes(whole)
    grown = read(path)
    assert reasons(grown) == [None] * 5
    assert [link.link_id for link, _ in grown[:4]] == [link.link_id for link, _ in cut[:4]]


def test_a_file_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    (tmp_path / "empty.warc").touch()
    assert reasons(read(tmp_path / "empty.warc")) == [Reason.READ_EMPTY]
    assert reasons(read(tmp_path / "none.warc")) == [Reason.READ_GONE]
    assert reasons(read(tmp_path)) == [Reason.READ_NOT_REGULAR_FILE]
