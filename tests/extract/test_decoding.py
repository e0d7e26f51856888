import gzip
import struct
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import brotli
import pytest
from backports import zstd

from extract.decoding import (
    BodyTooLargeError,
    TruncatedBodyError,
    UndecodableBodyError,
    content_encodings,
    decode_body,
    gunzip,
)

TEXT = b"The ferry sails again. " * 500
SKIPPABLE_FRAME = struct.pack("<II", 0x184D2A50, 5) + b"hello"
COMPRESSORS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": lambda content: gzip.compress(content, mtime=0),
    "deflate": zlib.compress,
    "br": brotli.compress,
    "zstd": zstd.compress,
}


@pytest.mark.parametrize(
    ("raw", "encodings"),
    [
        (TEXT, ()),
        (gzip.compress(TEXT, mtime=0), ("gzip",)),
        (gzip.compress(TEXT[:1000], mtime=0) + gzip.compress(TEXT[1000:], mtime=0) + bytes(8), ("gzip",)),
        (zlib.compress(TEXT), ("deflate",)),
        (zlib.compress(TEXT, wbits=-15), ("deflate",)),
        (gzip.compress(zlib.compress(TEXT), mtime=0), ("deflate", "gzip")),
        (brotli.compress(TEXT), ("br",)),
        (zstd.compress(TEXT), ("zstd",)),
        (zstd.compress(TEXT[:1000]) + zstd.compress(TEXT[1000:]), ("zstd",)),
        (SKIPPABLE_FRAME + zstd.compress(TEXT) + SKIPPABLE_FRAME, ("zstd",)),
        (brotli.compress(zstd.compress(TEXT)), ("zstd", "br")),
    ],
)
def test_encodings_are_undone(raw: bytes, encodings: tuple[str, ...]) -> None:
    assert decode_body(raw, encodings, 1_000_000) == TEXT


@pytest.mark.parametrize("encoding", COMPRESSORS)
@pytest.mark.parametrize("n_bytes", [0, 1, 65_535, 65_536, 65_537, 131_072, 300_001])
def test_content_of_any_length_comes_whole(encoding: str, n_bytes: int) -> None:
    content = (b"".join(struct.pack("<I", number * 2_654_435_761 % 2**32) for number in range(75_001)))[:n_bytes]
    assert decode_body(COMPRESSORS[encoding](content), (encoding,), n_bytes) == content
    assert decode_body(COMPRESSORS[encoding](bytes(n_bytes)), (encoding,), n_bytes) == bytes(n_bytes)


@pytest.mark.parametrize("encoding", COMPRESSORS)
def test_an_empty_body_stays_empty(encoding: str) -> None:
    assert decode_body(b"", (encoding,), 10) == b""


@pytest.mark.parametrize("encoding", COMPRESSORS)
def test_a_stream_cut_at_any_byte_is_noticed(encoding: str) -> None:
    whole = COMPRESSORS[encoding](b"".join(b"Crossing %d is full. " % number for number in range(200)))
    assert len(whole) > 200
    for n_bytes in range(1, len(whole)):
        with pytest.raises(TruncatedBodyError):
            decode_body(whole[:n_bytes], (encoding,), 1_000_000)


def test_a_second_zstd_frame_cut_at_any_byte_is_noticed() -> None:
    first, second = zstd.compress(TEXT), zstd.compress(b"And back.")
    for n_bytes in range(1, len(second)):
        with pytest.raises(TruncatedBodyError):
            decode_body(first + second[:n_bytes], ("zstd",), 1_000_000)


@pytest.mark.parametrize("encoding", COMPRESSORS)
@pytest.mark.parametrize("behind", [b"\n", bytes(8), b"<!-- served from the cache -->", b"x" * 200_000])
def test_bytes_behind_the_end_do_no_harm(encoding: str, behind: bytes) -> None:
    content = bytes(range(256)) * 1_000
    assert decode_body(COMPRESSORS[encoding](content) + behind, (encoding,), 300_000) == content


@pytest.mark.parametrize("encoding", COMPRESSORS)
@pytest.mark.parametrize(
    "garbage", [b"<!doctype html><html><p>The ferry sails again.</p></html>", b"no such page " * 10_000, b"\xff" * 500]
)
def test_what_was_never_compressed_is_said_to_be_so(encoding: str, garbage: bytes) -> None:
    with pytest.raises(UndecodableBodyError):
        decode_body(garbage, (encoding,), 1_000_000)


def test_a_changed_gzip_stream_is_noticed() -> None:
    raw = bytearray(gzip.compress(TEXT))
    raw[len(raw) // 2] ^= 1
    with pytest.raises(UndecodableBodyError):
        gunzip(bytes(raw), 1_000_000)


@pytest.mark.parametrize("encoding", COMPRESSORS)
def test_the_limit_is_the_last_size_that_is_allowed(encoding: str) -> None:
    compress = COMPRESSORS[encoding]
    assert len(decode_body(compress(bytes(1_000)), (encoding,), 1_000)) == 1_000
    with pytest.raises(BodyTooLargeError):
        decode_body(compress(bytes(1_001)), (encoding,), 1_000)
    if encoding in ("gzip", "zstd"):
        with pytest.raises(BodyTooLargeError):
            decode_body(compress(bytes(600)) * 2, (encoding,), 1_000)


@pytest.mark.parametrize("encoding", ["gzip", "zstd"])
def test_a_stream_of_many_tiny_members_is_given_up(encoding: str) -> None:
    with pytest.raises(UndecodableBodyError, match="members"):
        decode_body(COMPRESSORS[encoding](b"") * 10_001, (encoding,), 1_000)


def test_a_zstd_window_beyond_what_the_web_allows_is_refused() -> None:
    wide: dict[int, int] = {zstd.CompressionParameter.window_log: 27}
    wide[zstd.CompressionParameter.enable_long_distance_matching] = 1
    with pytest.raises(UndecodableBodyError, match="memory"):
        decode_body(zstd.compress(bytes(200_000_000), options=wide), ("zstd",), 1_000_000)


def test_an_unknown_encoding_is_named() -> None:
    with pytest.raises(UndecodableBodyError, match="sdch"):
        decode_body(b"x", content_encodings("sdch"), 10)


# A fresh process each, whose memory nobody has used before. One megabyte at a time, so that the making costs little.
BOMB = """
import gzip, io, sys, zlib
import brotli
from backports import zstd
from extract.decoding import BodyTooLargeError, decode_body
from tests.memory import most_megabytes

def squeeze(compressor, pieces, last):
    return b"".join([compress(piece) for compress in [compressor] for piece in pieces]) + last()

names = sys.argv[1].split(",")
zeros = [bytes(1_000_000)] * 300
match names[0]:
    case "gzip" | "deflate":
        maker = zlib.compressobj(wbits=31 if names[0] == "gzip" else 15)
        bomb = squeeze(maker.compress, zeros, maker.flush)
    case "br":
        maker = brotli.Compressor(quality=5)
        bomb = squeeze(maker.process, zeros, maker.finish)
    case "zstd":
        maker = zstd.ZstdCompressor()
        bomb = squeeze(maker.compress, zeros, maker.flush)
wrap = {"gzip": gzip.compress, "deflate": zlib.compress, "br": brotli.compress, "zstd": zstd.compress}
for name in names[1:]:
    bomb = wrap[name](bomb)
if sys.argv[2] == "naive":
    bodies = {"gzip": gzip.decompress, "br": brotli.decompress, "zstd": zstd.decompress}
before = most_megabytes()
try:
    bodies[names[0]](bomb) if sys.argv[2] == "naive" else decode_body(bomb, names, 20_000_000)
except BodyTooLargeError:
    print("stopped", end=" ")
print(round(most_megabytes() - before))
"""


def megabytes_used(names: str, how: str) -> tuple[bool, int]:
    answer = subprocess.run(
        [sys.executable, "-c", BOMB, names, how],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
        timeout=120,
    ).stdout.split()
    return answer[0] == "stopped", int(answer[-1])


@pytest.mark.parametrize("names", ["gzip", "deflate", "br", "zstd", "gzip,gzip", "zstd,br", "br,zstd,gzip"])
def test_a_bomb_is_stopped_at_the_limit_and_fills_no_memory(names: str) -> None:
    is_stopped, n_megabytes = megabytes_used(names, "bounded")
    assert is_stopped
    assert n_megabytes < 64


def test_the_measure_sees_a_decoder_without_a_limit() -> None:
    is_stopped, n_megabytes = megabytes_used("br", "naive")
    assert not is_stopped
    assert n_megabytes > 200
