"""The archive: everything that was fetched, as WARC 1.1 (ISO 28500:2017), so that it can be read again.

A file holds one gzip member a record and is written in whole members: a process killed at any time leaves whole
records and at most one torn one at the end.
"""

import base64
import gzip
import hashlib
import os
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self
from uuid import UUID, uuid4

from extract.decoding import content_encodings, decode_body
from extract.http_head import parse_http_answer
from extract.messages import Headers, Response
from extract.warc_records import LARGEST_BLOCK, read_record_at
from transform.records import Page

_ROTATE_AT_BYTES = 1_000_000_000
_SYNC_EVERY = 64
_LONGEST_HEADER = 8_000


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivedAt:
    """Where a response is kept."""

    path: str
    """Relative to the archive folder, with slashes."""
    offset: int
    """In bytes."""
    record_id: str
    """``urn:uuid:...``"""


class ArchiveError(OSError):
    """The archive cannot be written; the message is one line."""


class Archive:
    """The WARC files of one run: ``<folder>/<day>/<run_id>-<number>.warc.gz``. Many threads may store."""

    def __init__(self, folder: Path, run_id: UUID, started_at: datetime) -> None:
        """Nothing is created before something is stored."""
        self._folder = folder
        self._stem = f"{started_at.astimezone(UTC):%Y-%m-%d}/{run_id}"
        self._started_at = started_at
        self._lock = threading.Lock()
        self._file: BinaryIO | None = None
        self._path = ""
        self._n_files = 0
        self._n_unsynced = 0
        self._n_bytes = 0
        self._is_closed = False

    def __enter__(self) -> Self:
        """Return the archive itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Bring everything to the disk. Raises ``ArchiveError``."""
        with self._lock, self._reporting():
            self._is_closed = True
            self._close_file()

    def store(self, response: Response) -> ArchivedAt:
        """Keep a response with its request, and with the redirects that led to it. Raises ``ArchiveError``."""
        with self._lock, self._reporting():
            for hop in response.redirects:
                self._store_exchange(hop)
            return self._store_exchange(response)

    def store_resource(self, uri: str, content_type: str | None, body: bytes, fetched_at: datetime) -> ArchivedAt:
        """Keep what came from a file and not from a server. Raises ``ArchiveError``."""
        headers = [
            ("WARC-Target-URI", _header_value(uri)),
            ("WARC-Payload-Digest", _digest(body)),
            ("Content-Type", _header_value(content_type or "application/octet-stream")),
        ]
        with self._lock, self._reporting():
            return self._write("resource", fetched_at, headers, body)

    def store_origin(self, record_id: str, fields: Mapping[str, str], at: datetime) -> None:
        """Say of a stored record where it came from, in a ``metadata`` record. Raises ``ArchiveError``."""
        block = "".join(f"{name}: {_header_value(value)}\r\n" for name, value in fields.items())
        headers = [("WARC-Refers-To", f"<{record_id}>"), ("Content-Type", "application/warc-fields")]
        with self._lock, self._reporting():
            self._write("metadata", at, headers, block.encode("utf-8"))

    def sync(self) -> None:
        """Bring what was stored to the disk, so that a power cut does not lose it. Raises ``ArchiveError``."""
        with self._lock, self._reporting():
            self._sync()

    @contextmanager
    def _reporting(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            cause = error.strerror or type(error).__name__
            raise ArchiveError(f"{self._folder}: the archive cannot be written ({cause})") from error

    def _store_exchange(self, response: Response) -> ArchivedAt:
        common = [("WARC-Target-URI", _header_value(response.final_url))]
        if response.ip_address:
            common.append(("WARC-IP-Address", response.ip_address))
        kept = self._write(
            "response",
            response.fetched_at,
            [
                *common,
                ("WARC-Payload-Digest", _digest(response.raw_body)),
                ("Content-Type", "application/http;msgtype=response"),
            ],
            _response_block(response),
        )
        self._write(
            "request",
            response.fetched_at,
            [
                *common,
                ("WARC-Concurrent-To", f"<{kept.record_id}>"),
                ("Content-Type", "application/http;msgtype=request"),
            ],
            _request_block(response),
        )
        return kept

    def _write(self, kind: str, at: datetime, headers: list[tuple[str, str]], block: bytes) -> ArchivedAt:
        if self._file is None or self._n_bytes >= _ROTATE_AT_BYTES:
            self._open_next_file()
        return self._append(kind, at, headers, block)

    def _append(self, kind: str, at: datetime, headers: list[tuple[str, str]], block: bytes) -> ArchivedAt:
        if self._file is None:
            raise ValueError("the archive is closed")
        record_id = f"urn:uuid:{uuid4()}"
        member = gzip.compress(_record(kind, record_id, at, headers, block), compresslevel=6, mtime=0)
        offset = self._n_bytes
        try:
            _write_all(self._file, member)
        except OSError:
            # A torn record in the middle would hide those written after it, should the disk have room again.
            os.ftruncate(self._file.fileno(), offset)
            self._file.seek(offset)
            raise
        self._n_bytes += len(member)
        self._n_unsynced += 1
        if self._n_unsynced >= _SYNC_EVERY:
            self._sync()
        return ArchivedAt(path=self._path, offset=offset, record_id=record_id)

    def _open_next_file(self) -> None:
        if self._is_closed:
            raise ValueError("the archive is closed")
        self._close_file()
        while self._file is None:
            self._path = f"{self._stem}-{self._n_files:05d}.warc.gz"
            self._n_files += 1
            path = self._folder / self._path
            path.parent.mkdir(parents=True, exist_ok=True)
            try:
                self._file = path.open("xb", buffering=0)
            except FileExistsError:  # a run that is tried again goes on in a file of its own
                continue
            _sync_folder(path.parent)
        self._n_bytes = 0
        info = b"software: onrecord\r\nformat: WARC File Format 1.1\r\n"
        name = Path(self._path).name
        self._append(
            "warcinfo", self._started_at, [("WARC-Filename", name), ("Content-Type", "application/warc-fields")], info
        )

    def _close_file(self) -> None:
        if self._file is not None:
            self._sync()
            self._file.close()
            self._file = None

    def _sync(self) -> None:
        if self._file is not None:
            os.fsync(self._file.fileno())
        self._n_unsynced = 0


def archive_page(archive: Archive, page: Page) -> Page:
    """Keep a page that came from a local file, and return it with its place in the archive. Raises ``ArchiveError``."""
    kept = archive.store_resource(page.url, page.content_type, page.body, page.fetched_at)
    return replace(page, archive_path=kept.path, archive_offset=kept.offset, warc_record_id=kept.record_id)


def archive_copy(archive: Archive, page: Page, came_from: str | None) -> Page:
    """Keep a page out of a foreign WARC in which it could not be found again, and return it with its place here.

    Its body is kept as a ``resource``; a ``metadata`` record says in which file it stood (``via``), and as which
    record (``original-record-id``). Raises ``ArchiveError``.
    """
    kept = archive_page(archive, page)
    fields = {"via": came_from or page.url}
    if page.warc_record_id:
        fields["original-record-id"] = f"<{page.warc_record_id}>"
    if kept.warc_record_id:
        archive.store_origin(kept.warc_record_id, fields, page.fetched_at)
    return kept


def read_archived(folder: Path, archive_path: str, offset: int) -> bytes:
    """Return the body of a page again, as it was before it was read.

    ``archive_path`` is relative to the archive folder, or absolute for a page that came from somebody else's WARC.
    Raises ``OSError``, or ``ValueError`` if no whole record begins there.
    """
    with (folder / archive_path).open("rb") as file:
        record = read_record_at(file, offset)
    if not record.headers.get("content-type", "").startswith("application/http"):
        return record.block
    answer = parse_http_answer(record.block)
    if answer is None:
        raise ValueError(f"the record at byte {offset} of {archive_path} is no HTTP response")
    encodings = content_encodings(answer.headers.get("content-encoding"))
    return decode_body(answer.payload, encodings, LARGEST_BLOCK)


def _record(kind: str, record_id: str, at: datetime, headers: list[tuple[str, str]], block: bytes) -> bytes:
    lines = [
        "WARC/1.1",
        f"WARC-Type: {kind}",
        f"WARC-Record-ID: <{record_id}>",
        f"WARC-Date: {at.astimezone(UTC).strftime('%Y-%m-%dT%H:%M:%S.%fZ')}",
        *(f"{name}: {value}" for name, value in headers),
        f"WARC-Block-Digest: {_digest(block)}",
        f"Content-Length: {len(block)}",
    ]
    return "\r\n".join(lines).encode("utf-8") + b"\r\n\r\n" + block + b"\r\n\r\n"


def _response_block(response: Response) -> bytes:
    # The chunks were taken apart on the way in; under its own name the header would say that they are still there.
    headers = tuple(
        ("X-Archive-Orig-Transfer-Encoding" if name.lower() == "transfer-encoding" else name, value)
        for name, value in response.headers
    )
    start = f"{response.http_version} {response.status} {response.reason_phrase}".rstrip()
    return _head(start, headers) + response.raw_body


def _request_block(response: Response) -> bytes:
    path = "/" + response.final_url.split("://", 1)[-1].partition("/")[2]
    return _head(f"GET {path} HTTP/1.1", response.request_headers)


def _head(start: str, headers: Headers) -> bytes:
    lines = [_header_value(start), *(f"{name}: {_header_value(value)}" for name, value in headers)]
    # http.client reads headers as Latin-1: writing them so gives the server's own bytes back.
    return "\r\n".join(lines).encode("latin-1", errors="replace") + b"\r\n\r\n"


def _header_value(text: str) -> str:
    """Fold a value into one line: a server's folded header must not end ours."""
    return " ".join(text.split("\n")).replace("\r", "")[:_LONGEST_HEADER]


def _digest(content: bytes) -> str:
    return "sha1:" + base64.b32encode(hashlib.sha1(content, usedforsecurity=False).digest()).decode("ascii")


def _write_all(file: BinaryIO, content: bytes) -> None:
    rest = memoryview(content)
    while rest:  # an unbuffered file may take a part only
        rest = rest[file.write(rest) :]


def _sync_folder(folder: Path) -> None:
    """Make a new file's name survive a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
