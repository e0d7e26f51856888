"""Records out of WARC files (ISO 28500), plain, gzip or zstd, and the damage between them.

Libraries give a cut or changed record without a word, so this reads the file itself: a record is given only when all
its bytes are there and, in a file compressed record by record, when the checksum of its member is right (a zstd frame
need not have one: then the record's own digest is all there is).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from extract.http_head import parse_headers
from extract.warc_packing import (
    CHUNK,
    LONGEST_SAMPLE,
    PLAIN_START,
    RECORD_START,
    SCAN_CHUNK,
    CorruptError,
    Packing,
    RecordFile,
    TruncatedError,
    packing_of,
)
from transform.reasons import Reason

# Browsers' crawlers write whole JSON documents into a header.
_LONGEST_LINE = 1_048_576
_MOST_HEADERS = 1_000
# A page of more than this is no page; the record is skipped, and said so.
LARGEST_BLOCK = 64_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class WarcRecord:
    """One whole record."""

    offset: int | None
    """Where it begins in the file, in bytes; null if it stands in the middle of a gzip member."""
    place: str
    """Unique within the file: the offset, and the number within the gzip member if it is not the first."""
    headers: dict[str, str]
    """By lower-case name."""
    block: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Damage:
    """A stretch of a file that gave no record."""

    place: str
    reason: Reason
    """``WARC_TRUNCATED`` at the end of the file, ``WARC_CORRUPT_RECORD`` or ``ARCHIVE_TOO_LARGE`` before it."""
    detail: str
    headers: dict[str, str] = field(default_factory=dict)


class _Stretch:
    """The bytes of one gzip member or zstd frame, or of a plain file from some place on."""

    def __init__(self, file: RecordFile, start: int, packing: Packing) -> None:
        self._file = file
        self._member = packing.open_member()
        self._buffer = bytearray()
        self.start = start
        self.n_taken = 0
        self.record_start = start
        """Where the record that is being read begins in a plain file."""
        self.end: int | None = None
        """Where the next stretch begins in the file; known when this one has been read to its end."""
        file.seek(start)

    def _fill(self, n_bytes: int) -> bool:
        """Have some bytes in the buffer, unless the stretch ends before."""
        while len(self._buffer) < n_bytes and self.end is None:
            if self._member is None:
                chunk = self._file.read(CHUNK)
                self._buffer += chunk
                self.end = None if chunk else self._file.tell()
                continue
            self._buffer += self._member.more(self._file)
            if self._member.is_over:
                self.end = self._file.tell() - len(self._member.unused)
        return len(self._buffer) >= n_bytes

    def take(self, n_bytes: int) -> bytes:
        """Return the next bytes."""
        if not self._fill(n_bytes):
            raise TruncatedError if self._member is None else CorruptError("the record ends early")
        taken = bytes(self._buffer[:n_bytes])
        del self._buffer[:n_bytes]
        self.n_taken += n_bytes
        return taken

    def peek(self, n_bytes: int) -> bytes:
        """Return the next bytes, fewer at the end, and leave them there."""
        self._fill(n_bytes)
        return bytes(self._buffer[:n_bytes])

    def take_line(self) -> bytes:
        """Return the next line with its end."""
        length = 256
        while (end := self._buffer.find(b"\n")) < 0:
            if length > _LONGEST_LINE:
                raise CorruptError("a header line has no end")
            if not self._fill(length) and self._buffer.find(b"\n") < 0:
                raise TruncatedError if self._member is None else CorruptError("the headers end early")
            length *= 2
        return self.take(end + 1)

    def skip_blank(self) -> bool:
        """Go to the next record, and tell whether there is one before the stretch ends."""
        while self._fill(1):
            if self._buffer[0] not in b"\r\n":
                return True
            self.take(1)
        return False


def read_records(file: RecordFile) -> Iterator[WarcRecord | Damage]:
    """Read a WARC file that can be sought in, from its beginning. Goes on behind damage where it can."""
    packing = packing_of(file)
    next_start: int | None = 0
    while next_start is not None and _has_more(file, next_start):
        broken_at, stretch = next_start, None
        try:
            next_start = packing.skip_frames(file, broken_at)
            if next_start > broken_at:
                continue
            stretch = _Stretch(file, next_start, packing)
            yield from _read_stretch(stretch, packing)
            next_start = stretch.end
        except (TruncatedError, CorruptError) as error:
            broken_at = broken_at if stretch is None else stretch.record_start
            next_start = _find_start(file, broken_at + 1, packing)
            yield _damage(broken_at, error, is_last=next_start is None)


def read_record_at(file: RecordFile, offset: int) -> WarcRecord:
    """Read the record that begins at an offset. Raises ``ValueError`` if no whole record begins there."""
    packing = packing_of(file)
    try:
        packing.skip_frames(file, 0)
        for record in _read_stretch(_Stretch(file, offset, packing), packing):
            if isinstance(record, WarcRecord):
                return record
            break
    except (TruncatedError, CorruptError) as error:
        raise ValueError(f"the record at byte {offset} is not whole: {error or 'the file ends early'}") from error
    raise ValueError(f"no record begins at byte {offset}")


def _read_stretch(stretch: _Stretch, packing: Packing) -> Iterator[WarcRecord | Damage]:
    number = 0
    is_packed = bool(packing.start)
    while stretch.skip_blank():
        offset = stretch.start if is_packed else stretch.start + stretch.n_taken
        stretch.record_start = offset
        place = str(offset) if number == 0 or not is_packed else f"{offset}.{number}"
        headers = _read_headers(stretch)
        length = int(headers["content-length"])
        if length > LARGEST_BLOCK:
            for begin in range(0, length, SCAN_CHUNK):
                stretch.take(min(SCAN_CHUNK, length - begin))
            detail = f"a record of {length:,} bytes; at most {LARGEST_BLOCK:,} are read"
            yield Damage(place=place, reason=Reason.ARCHIVE_TOO_LARGE, detail=detail, headers=headers)
        else:
            block = stretch.take(length)
            if stretch.take(2) not in (b"\r\n", b"\n\n"):
                raise CorruptError("the record is longer or shorter than its Content-Length")
            # Looks one byte ahead: at the end of a member this compares its checksum.
            stretch.skip_blank()
            is_addressable = (number == 0 or not is_packed) and packing.is_first_dictionary
            yield WarcRecord(offset=offset if is_addressable else None, place=place, headers=headers, block=block)
        number += 1


def _read_headers(stretch: _Stretch) -> dict[str, str]:
    start = stretch.peek(len(RECORD_START))
    if not RECORD_START.startswith(start):
        raise CorruptError(f"no record begins with {start!r}")
    first = stretch.take_line()
    if not PLAIN_START.fullmatch(first):
        raise CorruptError(f"no record begins with {first[:20]!r}")
    lines: list[bytes] = []
    while line := stretch.take_line().rstrip(b"\r\n"):
        lines.append(line)
        if len(lines) > _MOST_HEADERS:
            raise CorruptError("too many headers")
    headers = parse_headers(lines)
    if not re.fullmatch(r"\d{1,15}", headers.get("content-length", "")):
        raise CorruptError("no Content-Length")
    return headers


def _damage(offset: int, error: Exception, *, is_last: bool) -> Damage:
    if isinstance(error, TruncatedError) and is_last:
        detail = "the file ends in the middle of a record; the whole records before it were read"
        return Damage(place=str(offset), reason=Reason.WARC_TRUNCATED, detail=detail)
    detail = str(error) or "the record has no end"
    return Damage(place=str(offset), reason=Reason.WARC_CORRUPT_RECORD, detail=detail)


def _has_more(file: RecordFile, start: int) -> bool:
    """Tell whether anything but padding is left."""
    file.seek(start)
    while chunk := file.read(CHUNK):
        if chunk.strip(b"\x00\r\n"):
            return True
    return False


def _find_start(file: RecordFile, position: int, packing: Packing) -> int | None:
    """Find the next place at or behind a position where a record begins."""
    file.seek(position)
    window = b""
    while chunk := file.read(SCAN_CHUNK):
        window += chunk
        base = file.tell() - len(window)
        for found in packing.starts_in(window):
            return base + found
        window = window[-LONGEST_SAMPLE:]
    return None
