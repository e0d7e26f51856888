"""Members of a ZIP file, unpacked as they are read, each one's checksum compared at its end."""

import stat
from collections.abc import Iterator
from datetime import datetime
from typing import BinaryIO

from backports.zstd.zipfile import BadZipFile, ZipExtFile, ZipInfo

from extract.local import LocalError
from extract.members import Member, Meter, careful, link_problem, name_problem, plausible
from extract.zip_directory import LOCAL_HEADER, ZipEntry, read_directory
from extract.zip_walk import walk_entries
from transform.reasons import Reason

_ENCRYPTED = 0x1 | 0x40 | 0x2000
_METHODS = {0: "stored", 8: "deflate", 12: "bzip2", 14: "lzma", 93: "zstd"}
_LONGEST_TARGET = 4_096


def read_zip(file: BinaryIO, meter: Meter, now: datetime) -> Iterator[Member | LocalError]:
    """Read the members of a ZIP file in the order of its directory; folders are none.

    A ``LocalError`` stands for what is wrong with the archive itself: then the whole members are given all the same.
    """
    is_empty = True
    for entry in read_directory(file) or walk_entries(file, meter):
        is_empty = False
        if isinstance(entry, LocalError):
            yield entry
        elif not entry.name.endswith((b"/", b"\\")):
            yield _member(file, entry, meter, now)
    if is_empty:
        yield LocalError(Reason.READ_EMPTY, "the archive has no members")


def _member(file: BinaryIO, entry: ZipEntry, meter: Meter, now: datetime) -> Member:
    def content() -> BinaryIO:
        return careful(lambda: _open(file, entry), meter)

    problem = _problem(entry)
    if problem is None and stat.S_ISLNK(entry.mode):
        problem = _link_problem(entry, content())
    return Member(
        name=entry.name,
        changed_at=plausible(entry.changed_at, now),
        open=content,
        problem=problem,
    )


def _problem(entry: ZipEntry) -> LocalError | None:
    if problem := name_problem(entry.name):
        return problem
    kind = stat.S_IFMT(entry.mode)
    if kind not in (0, stat.S_IFREG, stat.S_IFLNK):
        return LocalError(Reason.READ_NOT_REGULAR_FILE, "a pipe, socket or device")
    if entry.flags & _ENCRYPTED:
        return LocalError(Reason.READ_UNSUPPORTED_TYPE, "encrypted; unpack the archive with its password")
    if entry.method not in _METHODS:
        known = ", ".join(_METHODS.values())
        return LocalError(Reason.READ_UNSUPPORTED_TYPE, f"compressed by method {entry.method}; those read are {known}")
    if entry.is_overlapping:
        return LocalError(Reason.READ_BAD_RECORD, "it shares bytes with another member, as no packer writes them")
    return None


def _link_problem(entry: ZipEntry, content: BinaryIO) -> LocalError:
    try:
        return link_problem(entry.name, content.read(_LONGEST_TARGET))
    except LocalError as error:
        return error


def _open(file: BinaryIO, entry: ZipEntry) -> ZipExtFile:
    file.seek(entry.offset)
    head = file.read(LOCAL_HEADER.size)
    if len(head) < LOCAL_HEADER.size or not head.startswith(b"PK\x03\x04"):
        raise BadZipFile("nothing begins where the directory says")
    *_, n_name, n_extra = LOCAL_HEADER.unpack(head)
    if file.read(n_name) != entry.name:
        raise BadZipFile("another name stands before it than in the directory")
    file.seek(n_extra, 1)
    info = ZipInfo("member")
    info.compress_type, info.flag_bits, info.CRC = entry.method, entry.flags, entry.crc
    info.compress_size, info.file_size = entry.n_packed, entry.n_bytes
    return ZipExtFile(file, "r", info)
