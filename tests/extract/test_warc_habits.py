"""What crawlers write into WARC files: warcio, wget, Heritrix, browsertrix, CC-NEWS, and standards 0.18 to 1.1."""

import base64
import gzip
import hashlib
from pathlib import Path

import brotli
import pytest
from backports import zstd

from extract.warc import read_warc
from tests.extract.newsroom import NOW, SOURCE
from tests.extract.warcs import BODY, HTML, URL, gzip_warc, http, sha1, warc_record
from transform.reasons import Reason
from transform.records import Link, Page, Rejection

OK = http(HTML)
CHUNKED = b"%x\r\n%s\r\n0\r\n\r\n" % (len(BODY), BODY)
LONG = BODY.replace(b"again", b"again " * 200)


def read(path: Path, *records: bytes, packed: bytes | None = None) -> list[tuple[Link, Page | Rejection]]:
    path.write_bytes(gzip_warc(records) if packed is None else packed)
    return list(read_warc(path, SOURCE, now=lambda: NOW))


def gzip_member(content: bytes, name: bytes = b"", extra: bytes = b"") -> bytes:
    """Pack with a name and an extra field in the member's header (RFC 1952)."""
    plain = gzip.compress(content, mtime=0)
    flags = (4 if extra else 0) | (8 if name else 0)
    field = len(extra).to_bytes(2, "little") + extra if extra else b""
    return plain[:3] + bytes([flags]) + plain[4:10] + field + (name + b"\0" if name else b"") + plain[10:]


@pytest.mark.parametrize(
    "record",
    [
        warc_record(OK, version="0.18"),
        warc_record(OK, version="1.0"),
        warc_record(OK, f"WARC-Target-URI: <{URL}>"),
        warc_record(OK, f"WARC-Payload-Digest: sha1:{hashlib.sha1(BODY).hexdigest()}"),
        warc_record(OK, f"WARC-Payload-Digest: sha1:{hashlib.sha1(BODY).hexdigest().upper()}"),
        warc_record(OK, f"WARC-Payload-Digest: {sha1(BODY).lower()}"),
        warc_record(OK, f"WARC-Payload-Digest: sha-256:{hashlib.sha256(BODY).hexdigest()}"),
        warc_record(OK, f"WARC-Payload-Digest: md5:{hashlib.md5(BODY).hexdigest()}"),
        warc_record(OK, "WARC-Payload-Digest: blake3:0123"),
        warc_record(OK, f"WARC-Block-Digest: {sha1(OK)}", "WARC-IP-Address: 192.0.2.7"),
        warc_record(OK, "WARC-Date: 2026-03-14T05:00:00.123456789Z"),
        warc_record(OK, "Content-Type: application/http;msgtype=response"),
        warc_record(OK, "X-JSON: " + "{" + '"a": 1, ' * 20_000 + "}"),
        warc_record(OK, "X-Folded: one\r\n  two"),
        warc_record(OK).replace(b"\r\n", b"\n", 8),
        warc_record(http(HTML, status="HTTP/2 200")),
        warc_record(http(HTML, status="HTTP/2.0 200 ")),
        warc_record(http(HTML, status="HTTP/1.0 200 OK")),
        warc_record(http(HTML, status="HTTP/1.1 200")),
        warc_record(http(HTML, end="\n")),
        warc_record(http("content-type:text/html;charset=UTF-8")),
        warc_record(http(HTML, "Content-Encoding: br", body=brotli.compress(BODY))),
        warc_record(http(HTML, "Content-Encoding: zstd", body=zstd.compress(BODY))),
        warc_record(http(HTML, "Content-Encoding: br")),
        warc_record(http(HTML, "Content-Encoding: deflate")),
        warc_record(http(HTML, "Transfer-Encoding: chunked")),
        warc_record(http(HTML, "X-Crawler-Content-Encoding: gzip", f"Content-Length: {len(BODY)}")),
        warc_record(http(HTML, "Transfer-Encoding: chunked", body=b"%x;x=y\r\n%s\r\n0\r\n\r\n" % (len(BODY), BODY))),
        warc_record(
            http(HTML, "Transfer-Encoding: chunked", body=CHUNKED),
            f"WARC-Payload-Digest: {sha1(CHUNKED)}",
        ),
        warc_record(BODY, HTML, kind="resource", url="file:///home/ana/a.html"),
    ],
    ids=lambda record: hashlib.sha1(record).hexdigest()[:6],
)
def test_a_record_as_crawlers_write_them_is_a_page(tmp_path: Path, record: bytes) -> None:
    ((_, page),) = read(tmp_path / "x.warc.gz", record)
    assert isinstance(page, Page), page
    assert page.body == BODY


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        (warc_record(OK, "WARC-Truncated: length"), Reason.WARC_CORRUPT_RECORD),
        (warc_record(OK, "WARC-Truncated: time"), Reason.WARC_CORRUPT_RECORD),
        (warc_record(OK, f"WARC-Block-Digest: {sha1(b'other')}"), Reason.WARC_CORRUPT_RECORD),
        (
            warc_record(OK, f"WARC-Block-Digest: {sha1(b'other')}", f"WARC-Payload-Digest: {sha1(BODY)}"),
            Reason.WARC_CORRUPT_RECORD,
        ),
        (warc_record(OK, "WARC-Segment-Number: 1"), Reason.READ_UNSUPPORTED_TYPE),
        (warc_record(b"rest", "WARC-Segment-Number: 2", kind="continuation"), Reason.WARC_NOT_ARTICLE),
        (warc_record(b"The ferry", "Content-Type: text/plain", kind="conversion"), Reason.WARC_NOT_ARTICLE),
        (
            warc_record(b"x", "Content-Type: text/dns", kind="resource", url="dns:harbourpost.example"),
            Reason.WARC_NOT_ARTICLE,
        ),
        (warc_record(b"x", "Content-Type: text/html", kind="resource", url="urn:pageinfo:x"), Reason.WARC_NOT_ARTICLE),
        (warc_record(b"%PDF", "Content-Type: application/pdf", kind="resource"), Reason.WARC_NOT_ARTICLE),
        (warc_record(b"", kind="revisit"), Reason.WARC_NOT_ARTICLE),
        (warc_record(OK, kind="screenshot"), Reason.WARC_NOT_ARTICLE),
        (warc_record(http("Location: /b", status="HTTP/1.1 302 Found")), Reason.WARC_NOT_ARTICLE),
        (warc_record(http("Content-Type: application/json", body=b"{}")), Reason.WARC_NOT_ARTICLE),
        (warc_record(http(HTML, "Content-Encoding: br", body=brotli.compress(LONG)[:-4])), Reason.WARC_CORRUPT_RECORD),
        (warc_record(http(HTML, "Content-Encoding: zstd", body=zstd.compress(LONG)[:-4])), Reason.WARC_CORRUPT_RECORD),
        (warc_record(OK, "WARC-Date: yesterday"), Reason.WARC_CORRUPT_RECORD),
        (warc_record(OK, url=None), Reason.WARC_CORRUPT_RECORD),
        (warc_record(OK, url="https://harbourpost.example/" + "a" * 9_000), Reason.WARC_CORRUPT_RECORD),
        (warc_record(OK, "X: " + "x" * 5_000_000), Reason.WARC_CORRUPT_RECORD),
    ],
)
def test_any_other_record_has_one_code_and_costs_only_itself(tmp_path: Path, record: bytes, reason: Reason) -> None:
    bad, good = read(tmp_path / "x.warc.gz", record, warc_record(OK, url=f"{URL}/good"))
    assert isinstance(bad[1], Rejection)
    assert bad[1].reason is reason
    assert isinstance(good[1], Page)


def test_requests_before_responses_and_what_is_said_of_a_crawl_are_no_candidates(tmp_path: Path) -> None:
    request = warc_record(b"GET /a HTTP/1.1\r\n\r\n", "Content-Type: application/http; msgtype=request", kind="request")
    about = [warc_record(b"isPartOf: x\r\n", kind="warcinfo", url=None), warc_record(b"via: y\r\n", kind="metadata")]
    assert len(read(tmp_path / "x.warc.gz", about[0], request, warc_record(OK), about[1])) == 1


@pytest.mark.parametrize(
    "packed",
    [
        gzip_member(warc_record(OK), b"crawl.warc")
        + gzip_member(warc_record(OK, url=f"{URL}/2"), extra=b"sl\x04\x001234"),
        gzip.compress(warc_record(OK) + warc_record(OK, url=f"{URL}/2")),
        gzip.compress(warc_record(OK), 0) + gzip.compress(warc_record(OK, url=f"{URL}/2"), 9),
        (warc_record(OK) + warc_record(OK, url=f"{URL}/2")).replace(b"\r\n\r\nWARC", b"\r\nWARC"),
    ],
    ids=["names and extra fields", "one member", "stored", "one blank line"],
)
def test_a_file_packed_otherwise_is_read(tmp_path: Path, packed: bytes) -> None:
    assert [link.url for link, page in read(tmp_path / "x.warc.gz", packed=packed) if isinstance(page, Page)] == [
        URL,
        f"{URL}/2",
    ]


def test_the_digest_of_a_payload_as_it_came_or_unpacked_is_right_and_any_other_is_not(tmp_path: Path) -> None:
    packed = gzip.compress(BODY, mtime=0)
    for digest, is_right in ((sha1(packed), True), (sha1(BODY), True), (sha1(b"x"), False)):
        record = warc_record(http(HTML, "Content-Encoding: gzip", body=packed), f"WARC-Payload-Digest: {digest}")
        ((_, page),) = read(tmp_path / "x.warc.gz", record)
        assert isinstance(page, Page) == is_right


def test_a_digest_in_unpadded_base_64_proves_nothing(tmp_path: Path) -> None:
    value = base64.urlsafe_b64encode(hashlib.sha1(BODY).digest()).decode().rstrip("=")
    ((_, page),) = read(tmp_path / "x.warc.gz", warc_record(OK, f"WARC-Payload-Digest: sha1:{value}"))
    assert isinstance(page, Page)
