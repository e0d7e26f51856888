"""Records out of WARC files (ISO 28500), plain or gzip, and the damage between them.

Libraries give a cut or changed record without a word, so this reads the file itself: a record is given only when all
its bytes are there and, in a file compressed record by record, when the checksum of its gzip member is right.
"""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from extract.http_head import parse_headers
from transform.reasons import Reason

_GZIP_START = b"\x1f\x8b\x08"
_START = b"WARC/"
_PLAIN_START = re.compile(rb"WARC/\d\.\d\r?\n")
_CHUNK = 32_768
_SCAN_CHUNK = 1_048_576
_LONGEST_LINE = 65_536
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


class _TruncatedError(Exception):
    pass


class _CorruptError(Exception):
    pass


class _Stretch:
    """The bytes of one gzip member, or of a plain file from some place on."""

    def __init__(self, file: BinaryIO, start: int, *, is_gzip: bool) -> None:
        self._file = file
        self._inflate = zlib.decompressobj(wbits=31) if is_gzip else None
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
            chunk = self._file.read(_CHUNK)
            if self._inflate is None:
                self._buffer += chunk
                self.end = None if chunk else self._file.tell()
                continue
            if not chunk:
                raise _TruncatedError
            try:
                self._buffer += self._inflate.decompress(chunk)
            except zlib.error as error:
                raise _CorruptError(f"the gzip member is damaged ({error})") from error
            if self._inflate.eof:
                self.end = self._file.tell() - len(self._inflate.unused_data)
        return len(self._buffer) >= n_bytes

    def take(self, n_bytes: int) -> bytes:
        """Return the next bytes."""
        if not self._fill(n_bytes):
            raise _TruncatedError if self._inflate is None else _CorruptError("the record ends early")
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
                raise _CorruptError("a header line has no end")
            if not self._fill(length) and self._buffer.find(b"\n") < 0:
                raise _TruncatedError if self._inflate is None else _CorruptError("the headers end early")
            length *= 2
        return self.take(end + 1)

    def skip_blank(self) -> bool:
        """Go to the next record, and tell whether there is one before the stretch ends."""
        while self._fill(1):
            if self._buffer[0] not in b"\r\n":
                return True
            self.take(1)
        return False


def read_records(file: BinaryIO) -> Iterator[WarcRecord | Damage]:
    """Read a WARC file that can be sought in, from its beginning. Goes on behind damage where it can."""
    is_gzip = file.read(2) == _GZIP_START[:2]
    next_start: int | None = 0
    while next_start is not None and _has_more(file, next_start):
        stretch = _Stretch(file, next_start, is_gzip=is_gzip)
        try:
            yield from _read_stretch(stretch, is_gzip=is_gzip)
            next_start = stretch.end
        except (_TruncatedError, _CorruptError) as error:
            broken_at = stretch.record_start
            # Behind a cut there is nothing. A record behind it says that it was damage in the middle.
            next_start = _find_start(file, broken_at + 1, is_gzip=is_gzip)
            yield _damage(broken_at, error, is_last=next_start is None)


def read_record_at(file: BinaryIO, offset: int) -> WarcRecord:
    """Read the record that begins at an offset. Raises ``ValueError`` if no whole record begins there."""
    file.seek(offset)
    is_gzip = file.read(2) == _GZIP_START[:2]
    try:
        for record in _read_stretch(_Stretch(file, offset, is_gzip=is_gzip), is_gzip=is_gzip):
            if isinstance(record, WarcRecord):
                return record
            break
    except (_TruncatedError, _CorruptError) as error:
        raise ValueError(f"the record at byte {offset} is not whole: {error or 'the file ends early'}") from error
    raise ValueError(f"no record begins at byte {offset}")


def _read_stretch(stretch: _Stretch, *, is_gzip: bool) -> Iterator[WarcRecord | Damage]:
    number = 0
    while stretch.skip_blank():
        offset = stretch.start if is_gzip else stretch.start + stretch.n_taken
        stretch.record_start = offset
        place = str(offset) if number == 0 or not is_gzip else f"{offset}.{number}"
        headers = _read_headers(stretch)
        length = int(headers["content-length"])
        if length > LARGEST_BLOCK:
            for begin in range(0, length, _SCAN_CHUNK):
                stretch.take(min(_SCAN_CHUNK, length - begin))
            detail = f"a record of {length:,} bytes; at most {LARGEST_BLOCK:,} are read"
            yield Damage(place=place, reason=Reason.ARCHIVE_TOO_LARGE, detail=detail, headers=headers)
        else:
            block = stretch.take(length)
            if stretch.take(2) not in (b"\r\n", b"\n\n"):
                raise _CorruptError("the record is longer or shorter than its Content-Length")
            # Looks one byte ahead: at the end of a gzip member this compares its checksum.
            stretch.skip_blank()
            is_addressable = number == 0 or not is_gzip
            yield WarcRecord(offset=offset if is_addressable else None, place=place, headers=headers, block=block)
        number += 1


def _read_headers(stretch: _Stretch) -> dict[str, str]:
    start = stretch.peek(len(_START))
    if not _START.startswith(start):
        raise _CorruptError(f"no record begins with {start!r}")
    first = stretch.take_line()
    if not _PLAIN_START.fullmatch(first):
        raise _CorruptError(f"no record begins with {first[:20]!r}")
    lines: list[bytes] = []
    while line := stretch.take_line().rstrip(b"\r\n"):
        lines.append(line)
        if len(lines) > _MOST_HEADERS:
            raise _CorruptError("too many headers")
    headers = parse_headers(lines)
    if not re.fullmatch(r"\d{1,15}", headers.get("content-length", "")):
        raise _CorruptError("no Content-Length")
    return headers


def _damage(offset: int, error: Exception, *, is_last: bool) -> Damage:
    if isinstance(error, _TruncatedError) and is_last:
        detail = "the file ends in the middle of a record; the whole records before it were read"
        return Damage(place=str(offset), reason=Reason.WARC_TRUNCATED, detail=detail)
    detail = str(error) or "the record has no end"
    return Damage(place=str(offset), reason=Reason.WARC_CORRUPT_RECORD, detail=detail)


def _has_more(file: BinaryIO, start: int) -> bool:
    """Tell whether anything but padding is left."""
    file.seek(start)
    while chunk := file.read(_CHUNK):
        if chunk.strip(b"\x00\r\n"):
            return True
    return False


def _find_start(file: BinaryIO, position: int, *, is_gzip: bool) -> int | None:
    """Find the next place at or behind a position where a record begins."""
    file.seek(position)
    window = b""
    while chunk := file.read(_SCAN_CHUNK):
        base = file.tell() - len(chunk) - len(window)
        window += chunk
        for found in _candidates(window, is_gzip=is_gzip):
            if not is_gzip or _is_record_start(window[found : found + 4_096]):
                return base + found
        window = window[-4_096:]
    return None


def _candidates(window: bytes, *, is_gzip: bool) -> Iterator[int]:
    if is_gzip:
        yield from (match.start() for match in re.finditer(re.escape(_GZIP_START), window))
    else:
        yield from (match.start() for match in re.finditer(_PLAIN_START, window))


def _is_record_start(compressed: bytes) -> bool:
    try:
        return zlib.decompressobj(wbits=31).decompress(compressed, 64).startswith(_START)
    except zlib.error:
        return False
