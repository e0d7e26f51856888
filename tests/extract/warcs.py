"""WARC records for tests, written byte by byte: what crawlers write, and what they should not."""

import gzip
import hashlib
import struct
from base64 import b32encode
from collections.abc import Iterable

from backports import zstd

URL = "https://harbourpost.example/a"
HTML = "Content-Type: text/html"
BODY = b"<html><p>The ferry sails again.</p></html>"


def sha1(content: bytes) -> str:
    """Return a digest as WARC labels it."""
    return "sha1:" + b32encode(hashlib.sha1(content).digest()).decode()


def http(*headers: str, body: bytes = BODY, status: str = "HTTP/1.1 200 OK", end: str = "\r\n") -> bytes:
    """Make an HTTP answer."""
    return end.join([status, *headers, "", ""]).encode() + body


def warc_record(
    block: bytes, *headers: str, kind: str = "response", version: str = "1.1", url: str | None = URL
) -> bytes:
    """Make a record; ``headers`` win over those that it would have."""
    own = {
        "WARC-Type": kind,
        "WARC-Record-ID": f"<urn:uuid:{hashlib.md5(block).hexdigest()}>",
        "WARC-Date": "2026-03-14T05:00:00Z",
        "Content-Type": "application/http; msgtype=response",
        "Content-Length": str(len(block)),
    }
    if url is not None:
        own["WARC-Target-URI"] = url
    given = {header.partition(":")[0] for header in headers}
    lines = [f"WARC/{version}", *(f"{name}: {value}" for name, value in own.items() if name not in given), *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"


def gzip_warc(records: Iterable[bytes]) -> bytes:
    """Pack each record as a gzip member."""
    return b"".join(gzip.compress(record, mtime=0) for record in records)


def zstd_warc(records: Iterable[bytes], dictionary: bytes | None = None, *, packs_dictionary: bool = False) -> bytes:
    """Pack each record as a zstd frame with a checksum, behind the dictionary of all."""
    options: dict[int, int] = {zstd.CompressionParameter.checksum_flag: 1}
    shared = None if dictionary is None else zstd.ZstdDict(dictionary)
    frames = [zstd.compress(record, options=options, zstd_dict=shared) for record in records]
    if dictionary is not None:
        content = zstd.compress(dictionary) if packs_dictionary else dictionary
        frames.insert(0, struct.pack("<II", 0x184D2A5D, len(content)) + content)
    return b"".join(frames)
