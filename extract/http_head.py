"""HTTP answers as they lie in WARC records: bytes into status, headers and payload."""

import re
from dataclasses import dataclass, field

_STATUS_LINE = re.compile(rb"HTTP/\d(?:\.\d)? +(\d{3})")
_HEAD_END = re.compile(rb"\r?\n\r?\n")
_CHUNK_SIZE = re.compile(rb"([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]{0,4096})?\r?\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpAnswer:
    """An HTTP response message."""

    status: int
    headers: dict[str, str]
    """By lower-case name; of a repeated header the first one."""
    payload: bytes = field(repr=False)
    """Without chunk framing, still compressed."""
    is_whole: bool
    """Whether no byte is missing, as far as length or chunks tell."""


def parse_http_answer(block: bytes) -> HttpAnswer | None:
    """Take an HTTP response apart; None if it is none."""
    start = _STATUS_LINE.match(block)
    end = _HEAD_END.search(block)
    if start is None:
        return None
    head, payload = (block[: end.start()], block[end.end() :]) if end else (block, b"")
    headers = parse_headers(head.split(b"\n")[1:])
    is_whole = end is not None
    if "chunked" in headers.get("transfer-encoding", "").lower() and _CHUNK_SIZE.match(payload):
        payload, is_whole = _without_chunks(payload)
    elif headers.get("content-length", "").isdecimal():
        # More bytes than declared are harmless: some archives store the decompressed body under the old headers.
        is_whole = is_whole and len(payload) >= int(headers["content-length"][:18])
    return HttpAnswer(status=int(start[1]), headers=headers, payload=payload, is_whole=is_whole)


def parse_headers(lines: list[bytes]) -> dict[str, str]:
    """Read ``Name: value`` lines by lower-case name, the first one of each; folded lines are joined."""
    headers: dict[str, str] = {}
    name = ""
    for line in lines:
        text = line.decode("utf-8", errors="replace").rstrip("\r\n")
        if text[:1] in (" ", "\t") and name:
            headers[name] += " " + text.strip()
        elif ":" in text:
            found, _, value = text.partition(":")
            name = found.strip().lower()
            headers.setdefault(name, value.strip())
    return headers


def _without_chunks(framed: bytes) -> tuple[bytes, bool]:
    parts: list[bytes] = []
    position = 0
    while size := _CHUNK_SIZE.match(framed, position):
        length = int(size[1], 16)
        if length == 0:
            return b"".join(parts), True
        part = framed[size.end() : size.end() + length]
        parts.append(part)
        position = size.end() + length
        position += 2 if framed[position : position + 2] == b"\r\n" else 1
    return b"".join(parts), False
