"""Members of a TAR file (POSIX.1-2017 pax, ustar, GNU), plain or compressed, read once from front to back.

The standard library's ``tarfile`` parses the headers. Walking from one to the next is done here, because its own walk
ends without a word where an archive is cut or a header is damaged, and reads a header of any length into memory.
"""

import re
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import BinaryIO

from extract.local import LocalError
from extract.members import Member, Meter, careful, link_problem, name_problem, plausible
from extract.unpacking import unpacked_stream
from transform.reasons import Reason

_BLOCK = 512
_CHUNK = 65_536
# Longest names and attributes that are kept; real ones are some hundred bytes.
_LONGEST_HEADER = 1_048_576
_NO_CONTENT = (tarfile.LNKTYPE, tarfile.SYMTYPE, tarfile.CHRTYPE, tarfile.BLKTYPE, tarfile.FIFOTYPE, tarfile.DIRTYPE)
_ABOUT_THE_NEXT = (tarfile.XHDTYPE, tarfile.SOLARIS_XHDTYPE, tarfile.GNUTYPE_LONGNAME, tarfile.GNUTYPE_LONGLINK)
_PAX_LENGTH = re.compile(rb"(\d{1,8}) ")
_PAX_KEYS = (b"path", b"linkpath", b"size", b"mtime", b"GNU.sparse.name", b"GNU.sparse.major", b"GNU.sparse.map")
# A folder's list in a dump, and the label of a tape: never files.
_NO_MEMBER = (tarfile.DIRTYPE, b"D", b"V", tarfile.XGLTYPE)


@dataclass(slots=True)
class _Said:
    """What earlier headers say of the next member, or of all members."""

    for_next: dict[str, bytes] = field(default_factory=dict)
    for_all: dict[str, bytes] = field(default_factory=dict)

    def of(self, key: str) -> bytes | None:
        return self.for_next.get(key, self.for_all.get(key))


def read_tar(file: BinaryIO, meter: Meter, now: datetime) -> Iterator[Member | LocalError]:
    """Read the members of a TAR file in order; folders are none.

    A ``LocalError`` stands for damage between the members, and at last for an archive that ends early. What begins
    behind the end mark (archives put one behind the other) is read too.
    """
    blocks = _Blocks(careful(lambda: unpacked_stream(file), meter))
    said = _Said()
    is_empty, is_lost = True, False
    try:
        while (header := blocks.header()) is not None:
            if isinstance(header, LocalError):
                if not is_lost and not blocks.has_end_mark:
                    yield header
                is_lost = True
                continue
            is_empty = is_lost = False
            if header.type in _ABOUT_THE_NEXT or header.type == tarfile.XGLTYPE:
                _hear(said, header, blocks.take(header.size))
                continue
            yield from _members(header, said, blocks, now)
            said.for_next.clear()
        if is_empty and not is_lost:
            yield LocalError(Reason.READ_EMPTY, "the archive has no members")
        elif not is_lost and not blocks.has_end_mark:
            raise EOFError
    except LocalError as error:
        yield error
    except EOFError:
        detail = "the archive ends early; copy it again (the whole members in it were read)"
        yield LocalError(Reason.READ_BAD_RECORD, detail)


class _Blocks:
    """The blocks of an archive and the content of the member that is being read."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.position = 0
        self.has_end_mark = False
        self._left = 0
        self._padding = 0

    def header(self) -> tarfile.TarInfo | LocalError | None:
        """Go to the next header; None at the end. Raises ``EOFError`` if there is only a part of one."""
        self._skip_rest()
        at = self.position
        while (block := self._take(_BLOCK)).count(0) == _BLOCK:
            self.has_end_mark = True
            at = self.position
        if not block:
            return None
        if len(block) < _BLOCK and not self.has_end_mark:
            raise EOFError
        try:
            found = tarfile.TarInfo.frombuf(block, "utf-8", "surrogateescape")
            if found.size < 0:
                raise tarfile.HeaderError("a size below zero")
        except tarfile.HeaderError as error:
            return LocalError(Reason.READ_BAD_RECORD, f"no header of a member at byte {at:,} ({error})")
        self.has_end_mark = False
        if found.type == tarfile.GNUTYPE_SPARSE:
            self._skip_map(has_more=bool(block[482]))
        self.begin(0 if found.type in _NO_CONTENT else found.size)
        return found

    def _skip_map(self, *, has_more: bool) -> None:
        """Go behind the further blocks of a sparse file's map."""
        while has_more:
            block = self._take(_BLOCK)
            has_more = len(block) == _BLOCK and bool(block[504])

    def begin(self, n_bytes: int) -> None:
        """Take so many bytes for the content of the member that comes now."""
        self._left, self._padding = n_bytes, -n_bytes % _BLOCK

    def take(self, n_bytes: int) -> bytes:
        """Return the whole content of the member, if it is no longer than any header is. Raises ``LocalError``."""
        if n_bytes > _LONGEST_HEADER:
            raise LocalError(Reason.ARCHIVE_TOO_LARGE, f"a name of {n_bytes:,} bytes; nothing further of it is read")
        content = b""
        while chunk := self.read(n_bytes - len(content)):
            content += chunk
        return content

    def read(self, n_bytes: int, /) -> bytes:
        """Read on in the content of the member. Raises ``EOFError``."""
        chunk = self._take(min(n_bytes, self._left))
        if not chunk and n_bytes and self._left:
            self._left = self._padding = 0
            raise EOFError
        self._left -= len(chunk)
        return chunk

    def _take(self, n_bytes: int) -> bytes:
        taken = self._file.read(n_bytes)
        self.position += len(taken)
        return taken

    def _skip_rest(self) -> None:
        while self._left:
            self.read(_CHUNK)
        if len(self._take(self._padding)) < self._padding:
            raise EOFError
        self._padding = 0


def _members(header: tarfile.TarInfo, said: _Said, blocks: _Blocks, now: datetime) -> Iterator[Member | LocalError]:
    name = said.of("path") or said.of("GNU.sparse.name") or _raw(header.name)
    if header.type in _NO_MEMBER or (header.type == tarfile.AREGTYPE and name.endswith(b"/")):
        return
    if (size := _number(said.of("size"))) is not None and header.type not in _NO_CONTENT:
        blocks.begin(int(size))
    problem = _problem(name, header, said)
    yield Member(
        name=name,
        changed_at=plausible(_changed_at(header, said), now),
        open=lambda: careful(lambda: blocks),
        problem=problem,
    )


def _problem(name: bytes, header: tarfile.TarInfo, said: _Said) -> LocalError | None:
    if problem := name_problem(name):
        return problem
    target = said.of("linkpath") or _raw(header.linkname)
    if header.type == tarfile.SYMTYPE:
        return link_problem(name, target)
    if header.type == tarfile.LNKTYPE:  # its target is named from the top of the archive
        return link_problem(b"", target)
    if header.type == tarfile.GNUTYPE_SPARSE or said.of("GNU.sparse.major") or said.of("GNU.sparse.map"):
        return LocalError(Reason.READ_UNSUPPORTED_TYPE, "packed as a sparse file; pack it again without --sparse")
    if header.type not in (tarfile.REGTYPE, tarfile.AREGTYPE, tarfile.CONTTYPE):
        return LocalError(Reason.READ_NOT_REGULAR_FILE, "neither a file nor a folder (a pipe or device)")
    return None


def _hear(said: _Said, header: tarfile.TarInfo, content: bytes) -> None:
    """Keep what a header says of others."""
    if header.type == tarfile.GNUTYPE_LONGNAME:
        said.for_next["path"] = content.rstrip(b"\x00")
    elif header.type == tarfile.GNUTYPE_LONGLINK:
        said.for_next["linkpath"] = content.rstrip(b"\x00")
    else:
        (said.for_all if header.type == tarfile.XGLTYPE else said.for_next).update(_pax_fields(content))


def _pax_fields(content: bytes) -> Iterator[tuple[str, bytes]]:
    r"""Read those pax records that matter here.

    >>> dict(_pax_fields(b"18 path=caf\xc3\xa9.html\n10 uid=70\n"))
    {'path': b'caf\xc3\xa9.html'}
    """
    position = 0
    while length := _PAX_LENGTH.match(content, position):
        end = position + int(length[1])
        key, _, value = content[length.end() : end].rstrip(b"\n").partition(b"=")
        if key in _PAX_KEYS:
            yield key.decode("ascii"), value
        if end <= length.end():
            return
        position = end


def _changed_at(header: tarfile.TarInfo, said: _Said) -> datetime | None:
    seconds = _number(said.of("mtime"))
    try:
        return datetime.fromtimestamp(header.mtime if seconds is None else seconds, UTC)
    except (OverflowError, ValueError, OSError):
        return None


def _number(text: bytes | None) -> float | None:
    try:
        number = float(text) if text else None
    except ValueError:
        return None
    return number if number is not None and 0 <= number < 1e18 else None


def _raw(name: str) -> bytes:
    return name.encode("utf-8", "surrogateescape")
