"""Compressed files unpacked bit by bit, whatever their names say: gzip, bzip2, xz and zstd."""

import bz2
import gzip
import lzma
from collections.abc import Callable
from typing import BinaryIO, Protocol

from backports.zstd import ZstdDecompressor

from extract.members import Readable

_CHUNK = 65_536
# Of a window to unpack with: xz allows 4 GB, its own presets take up to 65 MB.
_MOST_MEMORY = 200_000_000


class _Decompressor(Protocol):
    @property
    def eof(self) -> bool: ...
    @property
    def needs_input(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int = -1) -> bytes: ...


def unpacked_stream(file: BinaryIO) -> Readable:
    """Unpack a file as its first bytes say; names lie. Reading raises what the libraries raise."""
    file.seek(0)
    start = file.read(6)
    file.seek(0)
    if start.startswith(b"\x1f\x8b"):
        return gzip.GzipFile(fileobj=file)
    if start.startswith(b"BZh"):
        return _Unpacking(file, bz2.BZ2Decompressor)
    if start.startswith(b"\xfd7zXZ\x00"):
        return _Unpacking(file, lambda: lzma.LZMADecompressor(memlimit=_MOST_MEMORY))
    if start.startswith(b"\x28\xb5\x2f\xfd"):
        return _Unpacking(file, ZstdDecompressor)
    return file


class _Unpacking:
    """A compressed stream, or several one behind the other, unpacked bit by bit."""

    def __init__(self, file: BinaryIO, start: Callable[[], _Decompressor]) -> None:
        self._file = file
        self._start = start
        self._stream = start()
        self._packed = b""

    def read(self, n_bytes: int, /) -> bytes:
        """Return at most so many bytes. Raises ``EOFError`` where a stream is cut."""
        while True:
            if self._stream.eof:
                rest = (self._stream.unused_data or self._file.read(_CHUNK)).lstrip(b"\x00")
                if not rest:
                    return b""
                self._stream, self._packed = self._start(), rest
            elif not self._packed and self._stream.needs_input:
                self._packed = self._file.read(_CHUNK)
                if not self._packed:
                    raise EOFError
            packed, self._packed = self._packed, b""
            if unpacked := self._stream.decompress(packed, n_bytes):
                return unpacked
