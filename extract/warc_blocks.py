"""The bytes of WARC 1.1 records (ISO 28500:2017), without secrets."""

import base64
import hashlib
from datetime import UTC, datetime

from extract.messages import Headers, Response
from extract.redact import redact
from transform.records import WarcRecord

Named = list[tuple[str, str]]

# ISO 28500:2017, 6.7.2 and 6.7.3.
SAME_PAYLOAD = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
NOT_MODIFIED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"

_LONGEST_HEADER = 8_000
# Of an address that has none, `redact` may change the spelling.
_STAND_IN = "***"
_HOLDS_ADDRESS = frozenset({"location", "content-location"})


def record_bytes(kind: str, record_id: str, at: datetime, headers: Named, block: bytes) -> bytes:
    """Return a whole record, not compressed."""
    lines = [
        "WARC/1.1",
        f"WARC-Type: {kind}",
        f"WARC-Record-ID: <{record_id}>",
        f"WARC-Date: {warc_date(at)}",
        *(f"{name}: {header_value(value)}" for name, value in headers),
        f"WARC-Block-Digest: {warc_digest(block)}",
        f"Content-Length: {len(block)}",
    ]
    return "\r\n".join(lines).encode("utf-8") + b"\r\n\r\n" + block + b"\r\n\r\n"


def response_head(response: Response) -> bytes:
    """Return status line and headers as they were received, but for the framing that was undone, and for secrets."""
    start = f"{response.http_version} {response.status} {response.reason_phrase}".rstrip()
    return _head(start, tuple(_archived_header(name, value) for name, value in response.headers))


def request_head(response: Response) -> bytes:
    """Return the request that was answered."""
    path = "/" + shown_url(response.final_url).split("://", 1)[-1].partition("/")[2]
    return _head(f"GET {path} HTTP/1.1", response.request_headers)


def repeating(original: WarcRecord) -> Named:
    """Return the headers of a record whose payload is that of another one."""
    # What is left out of a repeated payload is said to be left out (6.7.2).
    return [("WARC-Profile", SAME_PAYLOAD), *referring(original), ("WARC-Truncated", "length")]


def referring(original: WarcRecord | None) -> Named:
    """Return the headers that say which record has the payload; none if that is not known."""
    if original is None:
        return []
    return [
        ("WARC-Refers-To", f"<{original.record_id}>"),
        ("WARC-Refers-To-Target-URI", original.url),
        ("WARC-Refers-To-Date", warc_date(original.captured_at)),
    ]


def metadata_block(response: Response, via: str | None) -> bytes:
    """Say how an address came to be asked for: by a link (L) in ``via``, then a redirect (R) a hop."""
    lines = [f"fetchTimeMs: {response.elapsed_ms}"]
    if via is not None:
        hops = "L" + "R" * len(response.redirects)
        lines = [f"via: {' '.join(shown_url(via).split())}", f"hopsFromSeed: {hops}", *lines]
    return "".join(f"{line}\r\n" for line in lines).encode()


def shown_url(url: str) -> str:
    """Return an address as an archive may hold it that is given away: without secrets, and unchanged if it has none.

    >>> shown_url("https://wire.example/feed?api_key=S3CRET")
    'https://wire.example/feed?api_key=***'
    """
    shown = redact(url)
    return shown if _STAND_IN in shown else url


def warc_date(at: datetime) -> str:
    """Return a time as records and what refers to them print it."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def warc_digest(content: bytes) -> str:
    """Return a digest as records print it, such as ``sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ`` of nothing."""
    return "sha1:" + base64.b32encode(hashlib.sha1(content, usedforsecurity=False).digest()).decode("ascii")


def header_value(text: str) -> str:
    """Fold a value into one line: a server's folded header must not end ours."""
    return " ".join(text.split("\n")).replace("\r", "")[:_LONGEST_HEADER]


def _archived_header(name: str, value: str) -> tuple[str, str]:
    # The chunks were taken apart on the way in; under its own name the header would say that they are still there.
    if name.lower() == "transfer-encoding":
        return "X-Archive-Orig-Transfer-Encoding", value
    # A key that was asked with comes back where a server redirects to the same address under https.
    return name, shown_url(value) if name.lower() in _HOLDS_ADDRESS else value


def _head(start: str, headers: Headers) -> bytes:
    lines = [header_value(start), *(f"{name}: {header_value(value)}" for name, value in headers)]
    # http.client reads headers as Latin-1: writing them so gives the server's own bytes back.
    return "\r\n".join(lines).encode("latin-1", errors="replace") + b"\r\n\r\n"
