"""WARC files made by others to pages: only whole HTML answers become pages, and everything else is counted."""

import base64
import binascii
import hashlib
import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from extract.decoding import (
    BodyTooLargeError,
    TruncatedBodyError,
    UndecodableBodyError,
    content_encodings,
    decode_body,
)
from extract.http_head import parse_http_answer
from extract.links import make_link, url_problem
from extract.local import LocalError, open_regular
from extract.pages import Content, make_page, reject_link
from extract.warc_packing import RecordFile
from extract.warc_records import LARGEST_BLOCK, Damage, WarcRecord, read_records
from transform.reasons import Reason, Stage
from transform.records import Link, Page, Rejection, Source, Via

_HTML = frozenset({"text/html", "application/xhtml+xml"})
# Records about the crawl; they were never candidates.
_ABOUT_THE_CRAWL = frozenset({"warcinfo", "request", "metadata"})
_ALGORITHMS = {"sha1": 20, "sha256": 32, "md5": 16, "sha512": 64}


class _Unusable(Exception):  # noqa: N818 - not an error: most records of a crawl are no articles
    def __init__(self, reason: Reason, detail: str, http_status: int | None = None) -> None:
        super().__init__(detail)
        self.reason = reason
        self.detail = detail
        self.http_status = http_status


Read = tuple[Link, Page | Rejection]


def read_warc(path: Path, source: Source, *, now: Callable[[], datetime]) -> Iterator[Read]:
    """Read a WARC file, plain, gzip or zstd, one record at a time.

    An answer with status 200 that is HTML becomes a page, and so does a ``resource`` record with HTML or text. Other
    answers, revisits and conversions are rejections (``WARC_NOT_ARTICLE``); damage and a cut end are rejections that
    stand for the place in the file. A record that says of itself that it was cut is no page either. A page whose
    record does not begin at a place of its own in the file has no ``archive_path``.
    """
    file_uri = Path(os.path.abspath(path)).as_uri()  # noqa: PTH100 - keeps symbolic links
    try:
        with open_regular(path) as file:
            yield from read_warc_records(file, f"{file_uri}#", source, now=now, path=path)
    except LocalError as error:
        yield _reject(source, {}, file_uri, _Unusable(error.reason, error.detail), now())


def read_warc_records(
    file: RecordFile, place: str, source: Source, *, now: Callable[[], datetime], path: Path | None = None
) -> Iterator[Read]:
    """Read the records of a WARC as ``read_warc`` does. ``place`` and a record's own place say where it was found.

    Without a path the pages have no ``archive_path``: they cannot be read there again. Raises what the file raises.
    """
    for record in read_records(file):
        found_in = f"{place}{record.place}"
        if isinstance(record, Damage):
            yield _reject(source, record.headers, found_in, _Unusable(record.reason, record.detail), now())
        elif record.headers.get("warc-type", "").lower() not in _ABOUT_THE_CRAWL:
            yield _read_record(source, record, path, found_in, now)


def _read_record(
    source: Source, record: WarcRecord, path: Path | None, place: str, now: Callable[[], datetime]
) -> Read:
    try:
        url = _target(record)
        content = _content(record, path)
    except _Unusable as problem:
        return _reject(source, record.headers, place, problem, now())
    link = make_link(source, url, via=Via.WARC, found_in=place, found_at=now())
    return link, make_page(link, content)


def _content(record: WarcRecord, path: Path | None) -> Content:
    headers = record.headers
    kind = headers.get("warc-type", "").lower()
    if kind not in ("response", "resource"):
        raise _Unusable(Reason.WARC_NOT_ARTICLE, f"a {kind[:40] or 'nameless'} record")
    if "warc-segment-number" in headers:
        raise _Unusable(Reason.READ_UNSUPPORTED_TYPE, "kept in segments, which are not put together")
    if "warc-truncated" in headers:
        detail = f"the crawler kept only a part of it ({headers['warc-truncated'][:40]})"
        raise _Unusable(Reason.WARC_CORRUPT_RECORD, detail)
    if not _is_right(headers.get("warc-block-digest"), record.block):
        raise _Unusable(Reason.WARC_CORRUPT_RECORD, "the bytes do not match WARC-Block-Digest")
    block_type = headers.get("content-type", "")
    if block_type.lower().startswith("application/http"):
        status, content_type, body = _http_body(record)
    else:
        status, content_type, body = None, block_type or None, record.block
        if _media_type(content_type) not in {*_HTML, "text/plain"}:
            raise _Unusable(
                Reason.WARC_NOT_ARTICLE, f"{_media_type(content_type)[:60] or 'of no known type'}, not a page"
            )
        if not _is_right(headers.get("warc-payload-digest"), body):
            raise _Unusable(Reason.WARC_CORRUPT_RECORD, "the bytes do not match WARC-Payload-Digest")
    return Content(
        body=body,
        content_type=content_type,
        fetched_at=_captured_at(headers.get("warc-date", "")),
        http_status=status,
        archive_path=str(path.absolute()) if path is not None and record.offset is not None else None,
        archive_offset=record.offset if path is not None else None,
        warc_record_id=headers.get("warc-record-id", "").strip("<>") or None,
    )


def _http_body(record: WarcRecord) -> tuple[int, str | None, bytes]:
    answer = parse_http_answer(record.block)
    if answer is None:
        raise _Unusable(Reason.WARC_CORRUPT_RECORD, "not an HTTP response, although it says so")
    if answer.status != 200:
        raise _Unusable(Reason.WARC_NOT_ARTICLE, f"answered with status {answer.status}", answer.status)
    content_type = answer.headers.get("content-type")
    looks_like_html = answer.payload[:1_000].lstrip()[:1] == b"<"
    if _media_type(content_type) not in _HTML and (content_type or not looks_like_html):
        raise _Unusable(
            Reason.WARC_NOT_ARTICLE, f"{_media_type(content_type)[:60] or 'of no known type'}, not HTML", 200
        )
    if not answer.is_whole:
        raise _Unusable(Reason.WARC_CORRUPT_RECORD, "the body is shorter than its own length says", 200)
    body = _decoded(answer.payload, answer.headers.get("content-encoding"))
    # Crawlers disagree on what the payload is: as it came, without chunks, or decompressed.
    as_received = record.block[-len(answer.payload) or len(record.block) :]
    raw = record.block.partition(b"\r\n\r\n")[2]
    if not any(
        _is_right(record.headers.get("warc-payload-digest"), payload)
        for payload in (answer.payload, body, raw, as_received)
    ):
        raise _Unusable(Reason.WARC_CORRUPT_RECORD, "the bytes do not match WARC-Payload-Digest", 200)
    return answer.status, content_type, body


def _decoded(payload: bytes, encoding: str | None) -> bytes:
    names = content_encodings(encoding)
    if names == ("gzip",) and not payload.startswith(b"\x1f\x8b"):
        return payload  # stored decompressed, under the headers as they were
    try:
        return decode_body(payload, names, LARGEST_BLOCK)
    except (TruncatedBodyError, UndecodableBodyError) as error:
        if names != ("gzip",) and payload.lstrip()[:1] == b"<":
            return payload
        if isinstance(error, UndecodableBodyError):
            raise _Unusable(Reason.WARC_CORRUPT_RECORD, f"the body cannot be decompressed: {error}", 200) from error
        raise _Unusable(Reason.WARC_CORRUPT_RECORD, "the compressed body ends early", 200) from error
    except BodyTooLargeError as error:
        detail = f"more than {LARGEST_BLOCK:,} bytes when decompressed"
        raise _Unusable(Reason.ARCHIVE_TOO_LARGE, detail, 200) from error


def _target(record: WarcRecord) -> str:
    url = record.headers.get("warc-target-uri", "").strip("<> ")
    problem = None if url.startswith("file:") else url_problem(url)
    if problem:
        reason = Reason.WARC_NOT_ARTICLE if problem[0] is Reason.FETCH_BAD_SCHEME else Reason.WARC_CORRUPT_RECORD
        raise _Unusable(reason, f"its address {problem[1]}")
    return url


def _captured_at(text: str) -> datetime:
    try:
        at = datetime.fromisoformat(text)
    except ValueError as error:
        raise _Unusable(Reason.WARC_CORRUPT_RECORD, f"no WARC-Date that can be read: {text[:40]!r}") from error
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)


def _is_right(digest: str | None, content: bytes) -> bool:
    """Compare a labelled digest (``sha1:...``, base 32 or hexadecimal); one of an unknown kind proves nothing."""
    algorithm, _, value = (digest or "").strip().partition(":")
    algorithm = algorithm.lower().replace("-", "")
    if algorithm not in _ALGORITHMS:
        return True
    value = value.strip()
    try:
        n_hex = 2 * _ALGORITHMS[algorithm]
        expected = (
            bytes.fromhex(value) if len(value) == n_hex else base64.b32decode(value.upper() + "=" * (-len(value) % 8))
        )
    except (ValueError, binascii.Error):
        return True
    return hashlib.new(algorithm, content, usedforsecurity=False).digest() == expected


def _media_type(content_type: str | None) -> str:
    return (content_type or "").partition(";")[0].strip().lower()


def _reject(
    source: Source, headers: dict[str, str], place: str, problem: _Unusable, rejected_at: datetime
) -> tuple[Link, Rejection]:
    url = headers.get("warc-target-uri", "").strip("<> ")
    if url_problem(url) is not None:
        url = place  # the place in the file is all that is known
    link = make_link(source, url, via=Via.WARC, found_in=place, found_at=rejected_at)
    rejection = reject_link(
        link, Stage.READ, problem.reason, problem.detail, rejected_at, http_status=problem.http_status
    )
    return link, rejection
