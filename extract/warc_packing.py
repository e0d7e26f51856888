"""How WARC files are packed, record by record: gzip members (ISO 28500, annex D), zstd frames (IIPC), or not.

A zstd file may begin with a skippable frame that holds the dictionary of all that follow, itself perhaps compressed.
"""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from backports.zstd import ZstdDecompressor, ZstdDict, ZstdError, get_frame_info

from extract.members import Readable

RECORD_START = b"WARC/"
PLAIN_START = re.compile(rb"WARC/\d{1,2}\.\d{1,3}\r?\n")
CHUNK = 32_768
SCAN_CHUNK = 1_048_576
# A zstd frame gives nothing before its first block is there, and a block may have 128 KiB.
LONGEST_SAMPLE = 140_000
# What one step may unpack to: a chunk can hold a thousand times itself, in zstd far more.
_MOST_AT_ONCE = 1_048_576
_GZIP_START = b"\x1f\x8b\x08"
_ZSTD_START = b"\x28\xb5\x2f\xfd"
_SKIPPABLE = re.compile(rb"[\x50-\x5f]\x2a\x4d\x18")
_DICTIONARY = b"\x5d\x2a\x4d\x18"
_LARGEST_DICTIONARY = 16_000_000


class TruncatedError(Exception):
    """The file ends where something should follow."""


class CorruptError(Exception):
    """Bytes that are no record."""


class RecordFile(Protocol):
    """A file that records are read from."""

    def read(self, n_bytes: int, /) -> bytes:
        """Return at most so many bytes, fewer at the end only."""
        ...

    def seek(self, position: int, /) -> int:
        """Go to a place."""
        ...

    def tell(self) -> int:
        """Return the place of the next byte."""
        ...


class Member(Protocol):
    """What is unpacked of one gzip member or one zstd frame."""

    def more(self, file: Readable) -> bytes:
        """Unpack on. Raises ``TruncatedError`` or ``CorruptError``."""
        ...

    @property
    def is_over(self) -> bool:
        """Whether its end was reached, and its checksum was right."""
        ...

    @property
    def unused(self) -> bytes:
        """What was read from the file and belongs to the next one."""
        ...


class _GzipMember:
    def __init__(self) -> None:
        self._inflate = zlib.decompressobj(wbits=31)

    def more(self, file: Readable) -> bytes:
        chunk = self._inflate.unconsumed_tail or file.read(CHUNK)
        if not chunk:
            raise TruncatedError
        try:
            return self._inflate.decompress(chunk, _MOST_AT_ONCE)
        except zlib.error as error:
            raise CorruptError(f"the gzip member is damaged ({error})") from error

    @property
    def is_over(self) -> bool:
        return self._inflate.eof

    @property
    def unused(self) -> bytes:
        return self._inflate.unused_data


class _ZstdFrame:
    def __init__(self, dictionary: ZstdDict | None) -> None:
        self._frame = ZstdDecompressor(dictionary)

    def more(self, file: Readable) -> bytes:
        chunk = file.read(CHUNK) if self._frame.needs_input else b""
        if not chunk and self._frame.needs_input:
            raise TruncatedError
        try:
            return self._frame.decompress(chunk, _MOST_AT_ONCE)
        except ZstdError as error:
            raise CorruptError(f"the zstd frame is damaged ({error})") from error

    @property
    def is_over(self) -> bool:
        return self._frame.eof

    @property
    def unused(self) -> bytes:
        return self._frame.unused_data


@dataclass(slots=True)
class Packing:
    """How one file is packed."""

    start: bytes
    """What each packed record begins with; empty if the file is not packed."""
    dictionary: ZstdDict | None = None
    is_first_dictionary: bool = True
    """Whether the dictionary, if any, stands at the beginning of the file, where it will be looked for again."""

    def open_member(self) -> Member | None:
        """Return what unpacks the next record; None if the file is not packed."""
        if self.start == _GZIP_START:
            return _GzipMember()
        return _ZstdFrame(self.dictionary) if self.start == _ZSTD_START else None

    def skip_frames(self, file: RecordFile, position: int) -> int:
        """Go behind skippable frames and keep the dictionary in one. Raises ``TruncatedError``, ``CorruptError``."""
        while self.start == _ZSTD_START:
            file.seek(position)
            head = file.read(8)
            if not _SKIPPABLE.match(head):
                break
            length = int.from_bytes(head[4:8], "little")
            if head.startswith(_DICTIONARY):
                self.is_first_dictionary = position == 0
                self.dictionary = _read_dictionary(file, length)
            position += 8 + length
            file.seek(position - 1)
            if not file.read(1):
                raise TruncatedError
        return position

    def starts_in(self, window: bytes) -> Iterator[int]:
        """Find where records may begin in a stretch of a file."""
        pattern = re.compile(re.escape(self.start)) if self.start else PLAIN_START
        for found in pattern.finditer(window):
            if not self.start or self._is_record(window[found.start() : found.start() + LONGEST_SAMPLE]):
                yield found.start()

    def _is_record(self, packed: bytes) -> bool:
        try:
            if self.start == _GZIP_START:
                content = zlib.decompressobj(wbits=31).decompress(packed, 64)
            else:
                content = ZstdDecompressor(self.dictionary).decompress(packed, 64)
        except zlib.error:
            return False
        except ZstdError:
            return self._needs_another_dictionary(packed)
        return content.startswith(RECORD_START)

    def _needs_another_dictionary(self, packed: bytes) -> bool:
        own = 0 if self.dictionary is None else self.dictionary.dict_id
        try:
            return get_frame_info(packed[:18]).dictionary_id not in (0, own)
        except ZstdError:
            return False


def packing_of(file: RecordFile) -> Packing:
    """Tell how a file is packed: by its first bytes, or if they are damaged by what follows."""
    file.seek(0)
    start = file.read(len(RECORD_START))
    if start.startswith(_GZIP_START):
        return Packing(_GZIP_START)
    if start.startswith(_ZSTD_START) or _SKIPPABLE.match(start):
        return Packing(_ZSTD_START)
    if start == RECORD_START:
        return Packing(b"")
    window = start + file.read(SCAN_CHUNK)
    found = ((next(Packing(start).starts_in(window), len(window)), start) for start in (b"", _GZIP_START, _ZSTD_START))
    return Packing(min(found)[1])


def _read_dictionary(file: RecordFile, length: int) -> ZstdDict:
    if length > _LARGEST_DICTIONARY:
        raise CorruptError(f"a dictionary of {length:,} bytes")
    content = file.read(length)
    if len(content) < length:
        raise TruncatedError
    try:
        if content.startswith(_ZSTD_START):
            content = ZstdDecompressor().decompress(content, _LARGEST_DICTIONARY)
        dictionary = ZstdDict(content)
        ZstdDecompressor(dictionary)  # only this looks at what is in it
    except (ZstdError, ValueError) as error:
        raise CorruptError(f"the dictionary of the file is damaged ({error})") from error
    return dictionary
