"""Bodies out of their content encodings, bounded in size, and never silently cut."""

import io
import zlib
from collections.abc import Sequence

from fastwarc.stream_io import BrotliReader, ZstdReader

_GZIP_MAGIC = b"\x1f\x8b"
_CHUNK = 65_536
# A stream of a million tiny members would cost minutes and give nothing.
_MOST_MEMBERS = 10_000


class TruncatedBodyError(Exception):
    """The compressed stream ends before its end mark."""


class UndecodableBodyError(Exception):
    """The bytes are not what the content encoding says."""


class BodyTooLargeError(Exception):
    """The body grows beyond the limit."""


def content_encodings(header: str | None) -> tuple[str, ...]:
    """Read a ``Content-Encoding`` header into names, in the order in which they were applied.

    >>> content_encodings("x-gzip, identity")
    ('gzip',)
    """
    names = (name.strip().lower().removeprefix("x-") for name in (header or "").split(","))
    return tuple(name for name in names if name not in ("", "identity", "utf-8", "none"))


def decode_body(raw: bytes, encodings: Sequence[str], max_bytes: int) -> bytes:
    """Undo content encodings.

    Raises ``TruncatedBodyError``, ``UndecodableBodyError``, or ``BodyTooLargeError`` if there are more than
    ``max_bytes`` at any step.
    """
    body = raw
    for encoding in reversed(encodings):
        body = _decode_one(body, encoding, max_bytes)
    if len(body) > max_bytes:
        raise BodyTooLargeError
    return body


def gunzip(raw: bytes, max_bytes: int) -> bytes:
    """Decompress a gzip file of one or more members; zero bytes or other bytes after the last one are ignored.

    Raises ``TruncatedBodyError``, ``UndecodableBodyError`` or ``BodyTooLargeError``.
    """
    parts: list[bytes] = []
    n_bytes, position = 0, 0
    while raw.startswith(_GZIP_MAGIC, position) or not parts:
        if len(parts) == _MOST_MEMBERS:
            raise UndecodableBodyError(f"more than {_MOST_MEMBERS} gzip members")
        part, position = _inflate(raw, position, wbits=31, max_bytes=max_bytes - n_bytes)
        parts.append(part)
        n_bytes += len(part)
    return b"".join(parts)


def _decode_one(raw: bytes, encoding: str, max_bytes: int) -> bytes:
    if not raw:  # an empty body needs no compressing, and some servers do not
        return raw
    match encoding:
        case "gzip":
            return gunzip(raw, max_bytes)
        case "deflate":
            # RFC 9110 means zlib; some servers send the bare stream.
            is_zlib = raw[0] & 0x0F == 8 and int.from_bytes(raw[:2], "big") % 31 == 0
            return _inflate(raw, 0, wbits=15 if is_zlib else -15, max_bytes=max_bytes)[0]
        case "br":
            return _read_all(BrotliReader(io.BytesIO(raw)), max_bytes)
        case "zstd":
            return _read_all(ZstdReader(io.BytesIO(raw)), max_bytes)
        case _:
            raise UndecodableBodyError(f"unknown content encoding {encoding[:40]!r}")


def _inflate(raw: bytes, start: int, *, wbits: int, max_bytes: int) -> tuple[bytes, int]:
    """Decompress the stream that begins at ``start``; return its content and where it ends."""
    stream = zlib.decompressobj(wbits=wbits)
    parts: list[bytes] = []
    n_bytes, position = 0, start
    while not stream.eof:
        if position >= len(raw):
            raise TruncatedBodyError
        chunk = raw[position : position + _CHUNK]
        position += len(chunk)
        while chunk and not stream.eof:
            try:
                # One byte more than allowed tells "exactly the limit" from "beyond it".
                part = stream.decompress(chunk, max_bytes - n_bytes + 1)
            except zlib.error as error:
                raise UndecodableBodyError(str(error)) from error
            parts.append(part)
            n_bytes += len(part)
            if n_bytes > max_bytes:
                raise BodyTooLargeError
            chunk = stream.unconsumed_tail
    return b"".join(parts), position - len(stream.unused_data)


def _read_all(reader: BrotliReader | ZstdReader, max_bytes: int) -> bytes:
    parts: list[bytes] = []
    n_bytes = 0
    try:
        while part := reader.read(_CHUNK):
            parts.append(bytes(part))
            n_bytes += len(part)
            if n_bytes > max_bytes:
                raise BodyTooLargeError
    except OSError as error:
        if "incomplete" in str(error):
            raise TruncatedBodyError from error
        raise UndecodableBodyError(str(error)) from error
    return b"".join(parts)
