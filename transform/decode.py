"""Bytes to text: byte order mark, valid UTF-8, declared character set, detection; in this order, with its evidence."""

import codecs
import re
from dataclasses import dataclass

from transform.charsets import choose_charset, codec_of
from transform.text import drop_controls

# The longest of 845 real pages has 2 MB.
MAX_PAGE_BYTES = 20_000_000
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"RIFF", "RIFF"),
    (b"PK\x03\x04", "ZIP"),
    (b"\x1f\x8b", "gzip"),
    (b"\x28\xb5\x2f\xfd", "zstd"),
    (b"BZh", "bzip2"),
    (b"\x7fELF", "ELF"),
    (b"\xd0\xcf\x11\xe0", "OLE"),
    (b"PAR1", "Parquet"),
)
_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HTTP_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_XML_CHARSET = re.compile(rb"^\s{0,10}<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{2,40})", re.IGNORECASE)
# Where HTML may declare its character set is the first 1,024 bytes; real pages need more.
_DECLARATION_BYTES = 4096
_MULTIBYTE = re.compile(rb"[\xc2-\xf4][\x80-\xbf]{1,3}")
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
# Text has next to no control bytes, random and compressed bytes have 11 in 100.
_MOST_CONTROLS = 0.02
_LOOK_BYTES = 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """The text of a page, and how it was read from the bytes."""

    text: str
    encoding: str
    evidence: str
    """mark, valid, http, meta, detected or replaced."""
    n_replaced: int
    """Characters that could not be decoded and are U+FFFD now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotText:
    """What the bytes are instead of text."""

    what: str


def decode(body: bytes, content_type: str | None) -> Decoded | NotText:
    """Decode a page. Bytes that are no text at all (pictures, archives, noise) are said to be so."""
    for signature, what in _SIGNATURES:
        if body.startswith(signature):
            return NotText(what=what)
    for mark, encoding in _MARKS:
        if body.startswith(mark):
            return _decoded(body, encoding, "mark")
    wide = _wide_encoding(body)
    if wide is not None:
        return _decoded(body, wide, "detected")
    look = body[:_LOOK_BYTES]
    if len(_CONTROLS.findall(look)) > _MOST_CONTROLS * len(look) + 2:
        return NotText(what="binary data")
    return _decode_unmarked(body, content_type)


def _decode_unmarked(body: bytes, content_type: str | None) -> Decoded:
    if b"\x1b" not in body or b"\x1b$" not in body:  # the one byte is rare and quick to look for
        try:
            # Text of another encoding is almost never valid UTF-8 by chance, so this beats a wrong label.
            return _cleaned(body.decode("utf-8"), "utf-8", "valid")
        except UnicodeDecodeError:
            pass
    n_wide = len(_MULTIBYTE.findall(body))
    lossy = body.decode("utf-8", "replace")
    # Broken UTF-8 (one bad byte, a text cut inside a character) still has mostly whole sequences.
    if n_wide > 4 * lossy.count("\ufffd"):
        return _cleaned(lossy, "utf-8", "replaced")
    declared = _declared(body, content_type)
    encoding = choose_charset(body, tuple(declared))
    return _decoded(body, encoding, declared.get(encoding, "detected"))


def _decoded(body: bytes, encoding: str, evidence: str) -> Decoded:
    return _cleaned(body.decode(encoding, "replace"), encoding, evidence)


def _cleaned(text: str, encoding: str, evidence: str) -> Decoded:
    # A printed U+FFFD counts too: somebody before us lost that character.
    return Decoded(text=drop_controls(text), encoding=encoding, evidence=evidence, n_replaced=text.count("\ufffd"))


def _wide_encoding(body: bytes) -> str | None:
    """Tell UTF-16 without a mark: of ASCII markup in it every other byte is zero."""
    look = body[:_LOOK_BYTES]
    if len(look) < 8 or look.count(0) < len(look) / 8:
        return None
    even, odd = look[0::2].count(0), look[1::2].count(0)
    if odd > 8 * even:
        return "utf-16-le"
    return "utf-16-be" if even > 8 * odd else None


def _declared(body: bytes, content_type: str | None) -> dict[str, str]:
    """The character sets that the server and the page name, as Python's codecs, and where they stood."""
    http = _HTTP_CHARSET.search(content_type or "")
    head = body[:_DECLARATION_BYTES]
    meta = _META_CHARSET.search(head) or _XML_CHARSET.search(head)
    found: dict[str, str] = {}
    if http:
        found[codec_of(http.group(1)) or ""] = "http"
    if meta:
        found.setdefault(codec_of(meta.group(1).decode("ascii", "replace")) or "", "meta")
    found.pop("", None)
    return found
