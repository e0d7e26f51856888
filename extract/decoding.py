"""Bodies out of their content encodings, bounded in size while they grow, and never silently cut."""

import sys
import zlib
from collections.abc import Generator, Iterator, Sequence

import brotli

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

# Only encodings whose end can be recognised: a cut stream must not pass for a short page.
ACCEPT_ENCODING = "gzip, deflate, br, zstd"

_GZIP_MAGIC = b"\x1f\x8b"
_ZSTD_MAGIC = b"\x28\xb5\x2f\xfd"
# A frame that holds no content: any of sixteen numbers, then these three bytes (RFC 8878, 3.1.2).
_ZSTD_SKIPPABLE = tuple(bytes((number,)) + b"\x2a\x4d\x18" for number in range(0x50, 0x60))
# RFC 9659: as a content encoding, a window of at most 8 MB.
_ZSTD_OPTIONS: dict[int, int] = {zstd.DecompressionParameter.window_log_max: 23}
_CHUNK = 65_536
# A stream of a million tiny members would cost minutes and give nothing.
_MOST_MEMBERS = 10_000


class TruncatedBodyError(Exception):
    """The compressed stream ends before its end mark."""


class UndecodableBodyError(Exception):
    """The bytes are not what the content encoding says."""


class _BrotliError(Exception):
    """The library refused a chunk; ``start`` is where the chunk begins."""

    def __init__(self, start: int) -> None:
        super().__init__("no brotli stream")
        self.start = start


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
    """Undo content encodings. Bytes behind the end of a compressed stream are ignored.

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
    return _collect(_gunzipped(raw), max_bytes)


def _decode_one(raw: bytes, encoding: str, max_bytes: int) -> bytes:
    if not raw:  # an empty body needs no compressing, and some servers do not
        return raw
    match encoding:
        case "gzip":
            return gunzip(raw, max_bytes)
        case "deflate":
            return _collect(_undeflated(raw), max_bytes)
        case "br":
            return _unbrotli(raw, max_bytes)
        case "zstd":
            return _collect(_unzstandarded(raw), max_bytes)
        case _:
            raise UndecodableBodyError(f"unknown content encoding {encoding[:40]!r}")


def _collect(parts: Iterator[bytes], max_bytes: int) -> bytes:
    """Join what a decoder gives; it is not asked for more once that is too much."""
    kept: list[bytes] = []
    n_bytes = 0
    for part in parts:
        kept.append(part)
        n_bytes += len(part)
        if n_bytes > max_bytes:
            raise BodyTooLargeError
    return b"".join(kept)


def _gunzipped(raw: bytes) -> Iterator[bytes]:
    position, n_members = 0, 0
    while raw.startswith(_GZIP_MAGIC, position) or not n_members:
        _count_member(n_members)
        position = yield from _inflated(raw, position, wbits=31)
        n_members += 1


def _undeflated(raw: bytes) -> Iterator[bytes]:
    if len(raw) < 2:
        raise TruncatedBodyError
    # RFC 9110 means zlib; some servers send the bare stream.
    is_zlib = raw[0] & 0x0F == 8 and int.from_bytes(raw[:2], "big") % 31 == 0
    yield from _inflated(raw, 0, wbits=15 if is_zlib else -15)


def _inflated(raw: bytes, start: int, *, wbits: int) -> Generator[bytes, None, int]:
    """Decompress the stream that begins at ``start``; return where it ends."""
    stream = zlib.decompressobj(wbits=wbits)
    position = start
    waiting, is_starved = b"", True
    while not stream.eof:
        if is_starved:
            waiting = raw[position : position + _CHUNK]
            position += len(waiting)
            if not waiting:
                raise TruncatedBodyError
        try:
            part = stream.decompress(waiting, _CHUNK)
        except zlib.error as error:
            raise UndecodableBodyError(str(error)) from error
        waiting = stream.unconsumed_tail
        is_starved = not waiting and len(part) < _CHUNK
        yield part
    return position - len(stream.unused_data)


def _unbrotli(raw: bytes, max_bytes: int) -> bytes:
    try:
        return _collect(_unbrotlied(raw, len(raw)), max_bytes)
    except _BrotliError as error:
        # The library refuses a chunk that goes on behind the end of the stream as it refuses garbage: told apart by
        # handing it that chunk byte by byte.
        refused_at = error.start
    try:
        return _collect(_unbrotlied(raw, refused_at), max_bytes)
    except _BrotliError as error:
        raise UndecodableBodyError(str(error)) from error


def _unbrotlied(raw: bytes, bytewise_from: int) -> Iterator[bytes]:
    stream = brotli.Decompressor()
    position = 0
    while not stream.is_finished():
        chunk = raw[position : position + (_CHUNK if position < bytewise_from else 1)]
        if not chunk:
            raise TruncatedBodyError
        try:
            yield stream.process(chunk, output_buffer_limit=_CHUNK)
            while not stream.is_finished() and (part := stream.process(b"", output_buffer_limit=_CHUNK)):
                yield part
        except brotli.error as error:
            raise _BrotliError(position) from error
        position += len(chunk)


def _unzstandarded(raw: bytes) -> Iterator[bytes]:
    position, n_frames = 0, 0
    while not n_frames or _has_zstd_frame(raw, position):
        _count_member(n_frames)
        stream = zstd.ZstdDecompressor(options=_ZSTD_OPTIONS)
        while not stream.eof:
            chunk = raw[position : position + _CHUNK] if stream.needs_input else b""
            if stream.needs_input and not chunk:
                raise TruncatedBodyError
            position += len(chunk)
            try:
                yield stream.decompress(chunk, _CHUNK)
            except zstd.ZstdError as error:
                raise UndecodableBodyError(str(error)) from error
        position -= len(stream.unused_data)
        n_frames += 1


def _has_zstd_frame(raw: bytes, position: int) -> bool:
    """Tell whether another frame begins here, perhaps with its first bytes only."""
    start = raw[position : position + 4]
    return bool(start) and any(magic.startswith(start) for magic in (_ZSTD_MAGIC, *_ZSTD_SKIPPABLE))


def _count_member(n_members: int) -> None:
    if n_members == _MOST_MEMBERS:
        raise UndecodableBodyError(f"more than {_MOST_MEMBERS} compressed members")
