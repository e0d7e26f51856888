"""Members of a ZIP file without its directory: an archive whose end is missing gives what came before the cut."""

import os
import struct
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from extract.local import LocalError
from extract.members import Meter
from extract.zip_directory import LOCAL_HEADER, ZipEntry, changed_at, zip64
from transform.reasons import Reason

_START = b"PK\x03\x04"
_DIRECTORY_STARTS = (b"PK\x01\x02", b"PK\x06\x06", b"PK\x05\x06")
_DESCRIPTOR = b"PK\x07\x08"
_HAS_DESCRIPTOR = 0x8
_STORED, _DEFLATED = 0, 8
_CHUNK = 65_536


class _CutError(Exception):
    pass


def walk_entries(file: BinaryIO, meter: Meter) -> Iterator[ZipEntry | LocalError]:
    """Go from local header to local header, and say at last what is wrong with the archive.

    What has to be unpacked to find out where a member ends counts as unpacked: raises ``LocalError``.
    """
    position = _find(file, _START, 0)
    if position is None:
        yield LocalError(Reason.READ_BAD_RECORD, "not a ZIP archive, or only a part of one")
        return
    detail = "the archive has no whole directory at its end; copy it again (the whole members in it were read)"
    while position is not None:
        file.seek(position)
        start = file.read(4)
        if start in _DIRECTORY_STARTS:
            break
        if start != _START:
            position = _find(file, _START, position + 1)
            continue
        try:
            entry, end = _entry_at(file, position, meter)
        except _CutError:
            detail = "the archive ends in the middle of a member; copy it again (the whole ones before it were read)"
            break
        except ValueError as error:
            yield LocalError(Reason.READ_BAD_RECORD, f"the member at byte {position:,}: {error}")
            position = _find(file, _START, position + 1)
            continue
        yield entry
        position = end
    yield LocalError(Reason.READ_BAD_RECORD, detail)


def _entry_at(file: BinaryIO, offset: int, meter: Meter) -> tuple[ZipEntry, int]:
    """Return a member and where it ends. Raises ``_CutError``, or ``ValueError`` if its end cannot be found."""
    file.seek(offset)
    head = _take(file, LOCAL_HEADER.size)
    _, _, flags, method, time, date, crc, packed, unpacked, n, m = LOCAL_HEADER.unpack(head)
    name, extra = _take(file, n), _take(file, m)
    packed, unpacked, _ = zip64(extra, unpacked, packed, 0)
    start = end = file.tell()
    if flags & _HAS_DESCRIPTOR and packed == 0:
        packed = _packed_size(file, start, method, meter)
        crc, unpacked, end = _descriptor(file, start + packed, packed)
    else:
        end = start + packed
        if end > file.seek(0, os.SEEK_END):
            raise _CutError
    entry = ZipEntry(
        name=name,
        flags=flags,
        method=method,
        crc=crc,
        n_packed=packed,
        n_bytes=unpacked,
        offset=offset,
        mode=0,
        changed_at=changed_at(date, time, extra),
    )
    return entry, end


def _packed_size(file: BinaryIO, start: int, method: int, meter: Meter) -> int:
    """Find out how long a member is whose size stands behind it."""
    if method == _STORED:
        found = _find(file, _DESCRIPTOR, start)
        if found is None:
            raise _CutError
        return found - start
    if method != _DEFLATED:
        raise ValueError(f"compressed by method {method}, its length not said before it")
    inflate = zlib.decompressobj(-15)
    file.seek(start)
    try:
        while not inflate.eof:
            chunk = inflate.unconsumed_tail or _take_some(file)
            meter.take(len(inflate.decompress(chunk, _CHUNK)))
    except zlib.error as error:
        raise ValueError(f"damaged ({error})") from error
    return file.tell() - len(inflate.unused_data) - start


def _descriptor(file: BinaryIO, position: int, packed: int) -> tuple[int, int, int]:
    """Read the sizes behind a member: its checksum, its size, and where the next one may begin."""
    file.seek(position)
    content = file.read(24)
    for layout in ("<4sIII", "<4sIQQ", "<III", "<IQQ"):
        if len(content) >= struct.calcsize(layout):
            *sign, crc, found, unpacked = struct.unpack_from(layout, content)
            if found == packed and sign in ([], [_DESCRIPTOR]):
                return crc, unpacked, position + struct.calcsize(layout)
    if len(content) < 24:
        raise _CutError
    raise ValueError("the sizes behind it do not fit")


def _find(file: BinaryIO, wanted: bytes, position: int) -> int | None:
    file.seek(position)
    window = b""
    while chunk := file.read(_CHUNK):
        window += chunk
        if (found := window.find(wanted)) >= 0:
            return file.tell() - len(window) + found
        window = window[-len(wanted) + 1 :]
    return None


def _take(file: BinaryIO, n_bytes: int) -> bytes:
    taken = file.read(n_bytes)
    if len(taken) < n_bytes:
        raise _CutError
    return taken


def _take_some(file: BinaryIO) -> bytes:
    chunk = file.read(_CHUNK)
    if not chunk:
        raise _CutError
    return chunk
