"""The archive: everything that was fetched, as WARC 1.1 (ISO 28500:2017), so that it can be read again.

What a server sent before, byte for byte, is not kept twice: a ``revisit`` record says so and refers to the first one.
"""

import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self
from uuid import UUID

from extract.decoding import content_encodings, decode_body
from extract.http_head import parse_http_answer
from extract.messages import Response
from extract.warc_blocks import (
    NOT_MODIFIED,
    header_value,
    metadata_block,
    referring,
    repeating,
    request_head,
    response_head,
    shown_url,
    warc_digest,
)
from extract.warc_records import LARGEST_BLOCK, read_record_at
from extract.warc_writing import WarcFiles
from transform.ids import sha256
from transform.records import Page, WarcRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivedAt:
    """Where the bytes of a response are kept."""

    path: str
    """Relative to the archive folder, with slashes."""
    offset: int
    """In bytes."""
    record_id: str
    """``urn:uuid:...``"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """Why something was asked for, and what is known of it."""

    via: str | None = None
    """Where the address was found, without secrets."""
    page_id: UUID | None = None
    original: WarcRecord | None = None
    """The record with the last whole answer of that address."""


class ArchiveError(OSError):
    """The archive cannot be written; the message is one line."""


class Archive:
    """The archive of one run. Many threads may store."""

    def __init__(self, folder: Path, run_id: UUID, started_at: datetime) -> None:
        """Nothing is created before something is stored."""
        self._folder = folder
        self._files = WarcFiles(folder, run_id, started_at)
        self._lock = threading.Lock()
        self._unnoted: dict[str, WarcRecord] = {}
        # What this run stored and is no page: two sources may read one feed. Pages are asked for once.
        self._by_url: dict[str, WarcRecord] = {}

    def __enter__(self) -> Self:
        """Return the archive itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Bring everything to the disk. Raises ``ArchiveError``."""
        with self._lock, self._reporting():
            self._files.close()

    def store(self, response: Response, context: Context | None = None) -> ArchivedAt:
        """Keep a response with its request, and with the redirects that led to it. Raises ``ArchiveError``.

        Returns where the body is: of one that is archived already, and of a page that was not modified, in the record
        that has it.
        """
        context = context or Context()
        with self._lock, self._reporting():
            for hop in response.redirects:
                self._store_exchange(hop, Context(via=context.via))
            if context.page_id is None and context.original is None:
                context = replace(context, original=self._by_url.get(shown_url(response.final_url)))
            record = self._store_exchange(response, context)
            if context.page_id is None and record.kind == "response" and response.raw_body:
                self._by_url[record.url] = record
            return _place(context.original if record.refers_to_record_id and context.original else record)

    def store_resource(self, page: Page, original: WarcRecord | None = None) -> ArchivedAt:
        """Keep what came from a file and not from a server. Raises ``ArchiveError``.

        ``original`` is the record that has the same bytes of the same address already.
        """
        digest = warc_digest(page.body)
        held = original if original is not None and self._has(original, digest) else None
        headers = [("WARC-Target-URI", shown_url(page.url)), ("WARC-Payload-Digest", digest)]
        if held is None:
            headers.append(("Content-Type", page.content_type or "application/octet-stream"))
        else:
            headers += repeating(held)
        kind, block = ("resource", page.body) if held is None else ("revisit", b"")
        with self._lock, self._reporting():
            written = self._files.append(kind, page.fetched_at, headers, block)
            record = WarcRecord(
                record_id=written.record_id,
                kind=kind,
                url=shown_url(page.url),
                captured_at=page.fetched_at,
                http_status=None,
                content_type=page.content_type,
                etag=None,
                last_modified=None,
                payload_digest=page.payload_digest,
                warc_digest=digest,
                archive_path=written.path,
                archive_offset=written.offset,
                n_bytes=written.n_bytes,
                refers_to_record_id=None if held is None else held.record_id,
                page_id=page.page_id,
            )
            self._unnoted[record.record_id] = record
        return _place(held or record)

    def store_origin(self, record_id: str, fields: Mapping[str, str], at: datetime) -> None:
        """Say of a stored record where it came from, in a ``metadata`` record. Raises ``ArchiveError``."""
        block = "".join(f"{name}: {header_value(value)}\r\n" for name, value in fields.items())
        headers = [("WARC-Refers-To", f"<{record_id}>"), ("Content-Type", "application/warc-fields")]
        with self._lock, self._reporting():
            self._files.append("metadata", at, headers, block.encode("utf-8"))

    def sync(self) -> None:
        """Bring what was stored to the disk, so that a power cut does not lose it. Raises ``ArchiveError``."""
        with self._lock, self._reporting():
            self._files.sync()

    def unnoted(self) -> tuple[WarcRecord, ...]:
        """Return what was stored and is not noted in the index yet, now on the disk. Raises ``ArchiveError``."""
        with self._lock, self._reporting():
            self._files.sync()
            return tuple(self._unnoted.values())

    def note(self, records: Iterable[WarcRecord]) -> None:
        """Take note that some records are in the index, and need not be told of again."""
        with self._lock:
            for record in records:
                self._unnoted.pop(record.record_id, None)

    @contextmanager
    def _reporting(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            cause = error.strerror or type(error).__name__
            raise ArchiveError(f"{self._folder}: the archive cannot be written ({cause})") from error

    def _has(self, original: WarcRecord, digest: str) -> bool:
        """Tell whether the archive still has the very same bytes: what refers to nothing would lose them."""
        if original.warc_digest != digest:
            return False
        try:
            return (self._folder / original.archive_path).stat().st_size >= original.archive_offset + original.n_bytes
        except OSError:
            return False

    def _store_exchange(self, response: Response, context: Context) -> WarcRecord:
        is_confirmed = _is_confirmed(response)
        digest = None if is_confirmed else warc_digest(response.raw_body)
        original = context.original
        if digest and not (original and response.raw_body and self._has(original, digest)):
            original = None
        common = [("WARC-Target-URI", shown_url(response.final_url))]
        if response.ip_address:
            common.append(("WARC-IP-Address", response.ip_address))
        headers = [*common, ("Content-Type", "application/http;msgtype=response")]
        if digest is None:
            kind = "revisit"
            headers += [("WARC-Profile", NOT_MODIFIED), *referring(original)]
        else:
            kind = "response" if original is None else "revisit"
            headers += [("WARC-Payload-Digest", digest), *(repeating(original) if original else ())]
        at = response.fetched_at
        body = response.raw_body if kind == "response" else b""
        written = self._files.append(kind, at, headers, response_head(response) + body)
        beside = [*common, ("WARC-Concurrent-To", f"<{written.record_id}>")]
        request_type = ("Content-Type", "application/http;msgtype=request")
        self._files.append("request", at, [*beside, request_type], request_head(response))
        metadata_type = ("Content-Type", "application/warc-fields")
        self._files.append("metadata", at, [*beside, metadata_type], metadata_block(response, context.via))
        record = WarcRecord(
            record_id=written.record_id,
            kind=kind,
            url=shown_url(response.final_url),
            captured_at=at,
            http_status=response.status,
            content_type=response.header("Content-Type"),
            etag=response.header("ETag"),
            last_modified=response.header("Last-Modified"),
            payload_digest=None if is_confirmed else sha256(response.body),
            warc_digest=digest,
            archive_path=written.path,
            archive_offset=written.offset,
            n_bytes=written.n_bytes,
            refers_to_record_id=original.record_id if original else None,
            page_id=context.page_id,
        )
        self._unnoted[record.record_id] = record
        return record


def archive_page(archive: Archive, page: Page, original: WarcRecord | None = None) -> Page:
    """Keep a page that came from a local file, and return it with its place in the archive. Raises ``ArchiveError``.

    ``original`` is the record that has the same page already, if there is one.
    """
    kept = archive.store_resource(page, original)
    return replace(page, archive_path=kept.path, archive_offset=kept.offset, warc_record_id=kept.record_id)


def archive_copy(archive: Archive, page: Page, came_from: str | None, original: WarcRecord | None = None) -> Page:
    """Keep a page out of a foreign WARC in which it could not be found again, and return it with its place here.

    Its body is kept as a ``resource``; a ``metadata`` record says in which file it stood (``via``), and as which
    record (``original-record-id``). Raises ``ArchiveError``.
    """
    kept = archive_page(archive, page, original)
    fields = {"via": came_from or page.url}
    if page.warc_record_id:
        fields["original-record-id"] = f"<{page.warc_record_id}>"
    if kept.warc_record_id:
        archive.store_origin(kept.warc_record_id, fields, page.fetched_at)
    return kept


def read_archived(folder: Path, archive_path: str, offset: int) -> bytes:
    """Return the body of a page again, as it was before it was read.

    ``archive_path`` is relative to the archive folder, or absolute for a page that came from somebody else's WARC.
    Raises ``OSError``, or ``ValueError`` if no whole record with a body begins there.
    """
    with (folder / archive_path).open("rb") as file:
        record = read_record_at(file, offset)
    if record.headers.get("warc-type", "").lower() == "revisit":
        raise ValueError(f"the record at byte {offset} of {archive_path} only refers to another one")
    if not record.headers.get("content-type", "").startswith("application/http"):
        return record.block
    answer = parse_http_answer(record.block)
    if answer is None:
        raise ValueError(f"the record at byte {offset} of {archive_path} is no HTTP response")
    encodings = content_encodings(answer.headers.get("content-encoding"))
    return decode_body(answer.payload, encodings, LARGEST_BLOCK)


def _is_confirmed(response: Response) -> bool:
    """Tell whether a server says that what we have is what it has; without a condition a 304 says nothing."""
    return response.is_not_modified and any(
        name.lower() in ("if-none-match", "if-modified-since") for name, _ in response.request_headers
    )


def _place(record: WarcRecord) -> ArchivedAt:
    return ArchivedAt(path=record.archive_path, offset=record.archive_offset, record_id=record.record_id)
