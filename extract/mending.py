"""The archive of a run that was killed: its torn last record is cut off, and what it holds is told for the index."""

import os
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import BinaryIO
from uuid import UUID

from extract.decoding import BodyTooLargeError, TruncatedBodyError, UndecodableBodyError, content_encodings, decode_body
from extract.http_head import HttpAnswer, parse_http_answer
from extract.warc_records import LARGEST_BLOCK, read_records
from extract.warc_records import WarcRecord as RecordRead
from transform.ids import sha256
from transform.reasons import Reason
from transform.records import WarcRecord

_INDEXED = frozenset({"response", "revisit", "resource"})
_CHUNK = 1_048_576


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """What was found in an archive file of a run that was killed."""

    path: str
    """Relative to the archive folder."""
    n_bytes_cut: int
    records: tuple[WarcRecord, ...]
    """What the index should know of, as far as the file itself tells: not which page an answer gave."""


def mend_archive(folder: Path, run_id: UUID) -> Iterator[Mended]:
    """Cut off what a run was writing when it was killed, file by file. Only for a run that is known to be dead.

    Damage with a whole record behind it is left as it is. A file without a whole record is removed. Raises ``OSError``.
    """
    for path in sorted(folder.glob(f"*/{run_id}-*.warc.gz")):
        name = path.relative_to(folder).as_posix()
        with path.open("r+b") as file:
            records, end = _read_whole(file, name)
            n_bytes = file.seek(0, os.SEEK_END)
            if end < n_bytes:
                file.truncate(end)
                os.fsync(file.fileno())
        if end == 0:
            path.unlink()
        yield Mended(path=name, n_bytes_cut=n_bytes - end, records=records)


def _read_whole(file: BinaryIO, name: str) -> tuple[tuple[WarcRecord, ...], int]:
    """Return what the whole records of a file tell, and where the last one ends."""
    noted: list[WarcRecord] = []
    open_ended: WarcRecord | None = None
    last_start: int | None = None
    for found in read_records(file):
        start = int(found.place.partition(".")[0])
        if open_ended is not None:
            noted.append(replace(open_ended, n_bytes=start - open_ended.archive_offset))
            open_ended = None
        if isinstance(found, RecordRead):
            last_start, open_ended = start, _noted(found, name, start)
        elif found.reason is Reason.ARCHIVE_TOO_LARGE:  # whole, though nobody reads it
            last_start = start
    end = 0 if last_start is None else _member_end(file, last_start)
    if open_ended is not None:
        noted.append(replace(open_ended, n_bytes=end - open_ended.archive_offset))
    return tuple(noted), end


def _noted(found: RecordRead, name: str, start: int) -> WarcRecord | None:
    """Tell of a record what the index has of it; its length is known when the next one is met."""
    headers = found.headers
    kind = headers.get("warc-type", "")
    if kind not in _INDEXED:
        return None
    answer = parse_http_answer(found.block) if headers.get("content-type", "").startswith("application/http") else None
    said = {} if answer is None else answer.headers
    return WarcRecord(
        record_id=headers.get("warc-record-id", "").strip("<>"),
        kind=kind,
        url=headers.get("warc-target-uri", ""),
        captured_at=datetime.fromisoformat(headers.get("warc-date", "")),
        http_status=None if answer is None else answer.status,
        content_type=headers.get("content-type") if kind == "resource" else said.get("content-type"),
        etag=said.get("etag"),
        last_modified=said.get("last-modified"),
        payload_digest=None if kind == "revisit" else _payload_digest(found, answer),
        warc_digest=headers.get("warc-payload-digest"),
        archive_path=name,
        archive_offset=start,
        n_bytes=0,
        refers_to_record_id=headers.get("warc-refers-to", "").strip("<>") or None,
        page_id=None,
    )


def _payload_digest(found: RecordRead, answer: HttpAnswer | None) -> str | None:
    if answer is None:
        return sha256(found.block)
    try:
        body = decode_body(answer.payload, content_encodings(answer.headers.get("content-encoding")), LARGEST_BLOCK)
    except (TruncatedBodyError, UndecodableBodyError, BodyTooLargeError):
        return None
    return sha256(body)


def _member_end(file: BinaryIO, start: int) -> int:
    """Return where a gzip member that is known to be whole ends."""
    inflate = zlib.decompressobj(wbits=31)
    file.seek(start)
    while not inflate.eof:
        inflate.decompress(file.read(_CHUNK))
    return file.tell() - len(inflate.unused_data)
