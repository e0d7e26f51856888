import gzip
import io
import zlib

import pytest
from fastwarc.stream_io import ZstdWriter

from extract.decoding import (
    BodyTooLargeError,
    TruncatedBodyError,
    UndecodableBodyError,
    content_encodings,
    decode_body,
    gunzip,
)

TEXT = b"The ferry sails again. " * 500


def zstd(content: bytes) -> bytes:
    sink = io.BytesIO()
    writer = ZstdWriter(sink)
    writer.write(content)
    writer.close()
    return sink.getvalue()


@pytest.mark.parametrize(
    ("raw", "encodings"),
    [
        (TEXT, ()),
        (gzip.compress(TEXT, mtime=0), ("gzip",)),
        (gzip.compress(TEXT[:1000], mtime=0) + gzip.compress(TEXT[1000:], mtime=0) + bytes(8), ("gzip",)),
        (zlib.compress(TEXT), ("deflate",)),
        (zlib.compress(TEXT, wbits=-15), ("deflate",)),
        (gzip.compress(zlib.compress(TEXT), mtime=0), ("deflate", "gzip")),
        (zstd(TEXT), ("zstd",)),
    ],
)
def test_encodings_are_undone(raw: bytes, encodings: tuple[str, ...]) -> None:
    assert decode_body(raw, encodings, 1_000_000) == TEXT


def test_an_empty_body_stays_empty() -> None:
    assert decode_body(b"", ("gzip",), 10) == b""


@pytest.mark.parametrize("n_cut", [1, 8, 9, 30])
def test_a_cut_gzip_stream_is_noticed(n_cut: int) -> None:
    with pytest.raises(TruncatedBodyError):
        gunzip(gzip.compress(TEXT)[:-n_cut], 1_000_000)


def test_a_changed_gzip_stream_is_noticed() -> None:
    raw = bytearray(gzip.compress(TEXT))
    raw[len(raw) // 2] ^= 1
    with pytest.raises(UndecodableBodyError):
        gunzip(bytes(raw), 1_000_000)


def test_the_limit_is_the_last_size_that_is_allowed() -> None:
    assert len(gunzip(gzip.compress(bytes(1_000)), 1_000)) == 1_000
    with pytest.raises(BodyTooLargeError):
        gunzip(gzip.compress(bytes(1_001)), 1_000)
    with pytest.raises(BodyTooLargeError):
        gunzip(gzip.compress(bytes(600)) * 2, 1_000)


def test_a_stream_of_many_tiny_members_is_given_up() -> None:
    with pytest.raises(UndecodableBodyError, match="members"):
        gunzip(gzip.compress(b"") * 10_001, 1_000)


def test_an_unknown_encoding_is_named() -> None:
    with pytest.raises(UndecodableBodyError, match="sdch"):
        decode_body(b"x", content_encodings("sdch"), 10)
