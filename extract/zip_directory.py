"""The directory of a ZIP file (PKWARE's APPNOTE 6.3), read entry by entry.

The standard library's ``zipfile`` gives up a whole archive for one name that is not UTF-8 or one damaged entry, and
keeps the whole directory in memory: hence this. The members themselves are unpacked by it.
"""

import os
import struct
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import BinaryIO

LOCAL_HEADER = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_END64 = struct.Struct("<4sQ2H2I4Q")
_LOCATOR64 = struct.Struct("<4sIQI")
_CENTRAL_SIGN, _END_SIGN = b"PK\x01\x02", b"PK\x05\x06"
_IN_ZIP64 = 0xFFFFFFFF
_LONGEST_COMMENT = 65_535


@dataclass(frozen=True, slots=True, kw_only=True)
class ZipEntry:
    """What is said of a member."""

    name: bytes
    flags: int
    method: int
    crc: int
    n_packed: int
    n_bytes: int
    offset: int
    """Where its local header begins in the file."""
    mode: int
    """Unix mode; 0 if it was packed elsewhere."""
    changed_at: datetime | None
    is_overlapping: bool = False
    """Whether other entries claim the same bytes: how a small file is made to unpack to a huge one."""


@dataclass(frozen=True, slots=True)
class _Directory:
    start: int
    end: int
    shift: int
    """By how much the offsets in it are too small, because something was put before the archive."""


def read_directory(file: BinaryIO) -> Iterator[ZipEntry] | None:
    """Read what a ZIP file says of its members, in the order of its directory; None if it has no whole directory."""
    directory = _find_directory(file)
    starts = None if directory is None else _starts(file, directory)
    if directory is None or starts is None:
        return None
    entries = (entry for entry in _central_entries(file, directory) if entry is not None)
    return (replace(entry, is_overlapping=_is_overlapping(entry, starts)) for entry in entries)


def _find_directory(file: BinaryIO) -> _Directory | None:
    size = file.seek(0, os.SEEK_END)
    tail_start = max(0, size - _END.size - _LONGEST_COMMENT)
    file.seek(tail_start)
    tail = file.read(_END.size + _LONGEST_COMMENT)
    found = len(tail)
    while (found := tail.rfind(_END_SIGN, 0, found)) >= 0:
        if len(tail) - found >= _END.size:
            directory = _directory_before(file, tail_start + found, tail[found : found + _END.size])
            if directory is not None:
                return directory
    return None


def _directory_before(file: BinaryIO, end_at: int, end: bytes) -> _Directory | None:
    """Read an end record; None if no directory lies where it says, or none that is not shifted."""
    *_, n_bytes, offset, _ = _END.unpack(end)
    locator_at = end_at - _LOCATOR64.size
    if locator_at >= 0:
        file.seek(locator_at)
        sign, _, _, _ = _LOCATOR64.unpack(file.read(_LOCATOR64.size))
        if sign == b"PK\x06\x07":
            end64_at = locator_at - _END64.size
            if end64_at < 0:
                return None
            file.seek(end64_at)
            sign, *_, n_bytes, offset = _END64.unpack(file.read(_END64.size))
            if sign != b"PK\x06\x06":
                return None
            end_at = end64_at
    start = end_at - n_bytes
    if start < 0 or start < offset:
        return None
    file.seek(start)
    if n_bytes and file.read(4) != _CENTRAL_SIGN:
        return None
    return _Directory(start, end_at, start - offset)


def _starts(file: BinaryIO, directory: _Directory) -> "array[int] | None":
    """Return where the members begin, in order, and at last the directory; None if the directory is damaged."""
    starts = array("Q", [directory.start])
    for entry in _central_entries(file, directory):
        if entry is None:
            return None
        starts.append(entry.offset)
    return array("Q", sorted(starts))


def _is_overlapping(entry: ZipEntry, starts: "array[int]") -> bool:
    own = bisect_right(starts, entry.offset)
    if own - bisect_left(starts, entry.offset) > 1 or own == len(starts):
        return True
    return entry.offset + LOCAL_HEADER.size + len(entry.name) + entry.n_packed > starts[own]


def _central_entries(file: BinaryIO, directory: _Directory) -> Iterator[ZipEntry | None]:
    """Read the entries of a directory; None, and nothing more, where it is damaged."""
    position = directory.start
    while position < directory.end:
        file.seek(position)
        head = file.read(_CENTRAL.size)
        if len(head) < _CENTRAL.size or not head.startswith(_CENTRAL_SIGN):
            yield None
            return
        _, made_by, _, flags, method, time, date, crc, packed, unpacked, n, m, k, _, _, attributes, offset = (
            _CENTRAL.unpack(head)
        )
        name, extra = file.read(n), file.read(m)
        packed, unpacked, offset = zip64(extra, unpacked, packed, offset)
        position += _CENTRAL.size + n + m + k
        if position > directory.end or offset + directory.shift >= directory.start:
            yield None
            return
        yield ZipEntry(
            name=name,
            flags=flags,
            method=method,
            crc=crc,
            n_packed=packed,
            n_bytes=unpacked,
            offset=offset + directory.shift,
            mode=attributes >> 16 if made_by >> 8 == 3 else 0,
            changed_at=changed_at(date, time, extra),
        )


def zip64(extra: bytes, n_bytes: int, n_packed: int, offset: int) -> tuple[int, int, int]:
    """Return packed size, size and offset, the ones too large for 32 bits out of their extra field (APPNOTE 4.5.3)."""
    values = [n_bytes, n_packed, offset]
    wide = extra_field(extra, 0x0001)
    for place, value in enumerate(values):
        if value == _IN_ZIP64 and len(wide) >= 8:
            values[place] = int.from_bytes(wide[:8], "little")
            wide = wide[8:]
    return values[1], values[0], values[2]


def extra_field(extra: bytes, wanted: int) -> bytes:
    """Return the content of an extra field; empty if it is not there."""
    position = 0
    while position + 4 <= len(extra):
        kind, length = struct.unpack_from("<HH", extra, position)
        if kind == wanted:
            return extra[position + 4 : position + 4 + length]
        position += 4 + length
    return b""


def changed_at(date: int, time: int, extra: bytes) -> datetime | None:
    """Return when a member was last changed.

    ZIP's own time is a clock on a wall, of a zone that it does not tell: taken as UTC, it may be wrong by 14 hours.
    Most packers write the seconds in UTC beside it.
    """
    stamp = extra_field(extra, 0x5455)
    if len(stamp) >= 5 and stamp[0] & 1:
        return datetime.fromtimestamp(int.from_bytes(stamp[1:5], "little", signed=True), UTC)
    try:
        return datetime(
            (date >> 9) + 1980,
            (date >> 5) & 0xF,
            date & 0x1F,
            time >> 11,
            (time >> 5) & 0x3F,
            (time & 0x1F) * 2,
            tzinfo=UTC,
        )
    except ValueError:
        return None
