"""XML from strangers: decoded kindly, without document types, entities or the network, and fast whatever is in it."""

import codecs
import html
import re
from contextlib import suppress
from dataclasses import dataclass

from lxml import etree

from extract.decoding import BodyTooLargeError, TruncatedBodyError, UndecodableBodyError, gunzip
from transform.reasons import Reason

# The sitemap protocol's limit for one file, which is generous for a feed.
LARGEST_DOCUMENT = 50_000_000
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins with UTF-16's mark, so it comes first
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"<\x00?\x00", "utf-16-le"),
    (b"\x00<\x00?", "utf-16-be"),
)
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_DECLARED_ENCODING = re.compile(rb"\A\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([A-Za-z0-9._:-]{1,40})", re.IGNORECASE)
# Not allowed in XML 1.0 (2.2): a stray control character must not cost a whole feed.
_FORBIDDEN_CHARACTERS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_CHARACTER_REFERENCE = re.compile(r"&#(?:x([0-9a-f]{1,8})|([0-9]{1,8}));", re.IGNORECASE)
_FIRST_TAG = re.compile(r"<[A-Za-z_]")


class XmlError(Exception):
    """A document that is not read, with its reason code."""

    def __init__(self, reason: Reason, detail: str) -> None:
        """``detail`` is one line."""
        # Both are arguments of the exception: it may come from another process.
        super().__init__(reason, detail)
        self.reason = reason
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Document:
    """A parsed document."""

    root: etree._Element
    problem: str | None
    """What was wrong with it, if something had to be repaired or left out."""


def parse_xml(body: bytes, content_type: str | None, url: str) -> Document:
    """Parse a feed or sitemap, gzip or not. Raises ``XmlError``.

    ``url`` is the base of relative addresses (RFC 3986, 5.1; ``xml:base`` goes first).
    """
    text = _text(unpacked(body), content_type)
    start = _FIRST_TAG.search(text)
    if not text.strip():
        raise XmlError(Reason.FEED_EMPTY_BODY, "the server answered with nothing")
    if start is None or not text.lstrip().startswith("<"):
        raise XmlError(Reason.FEED_NOT_A_FEED, f"not XML: it begins with {text.strip()[:40]!r}")
    prolog = text[: start.start()]
    if "<!ENTITY" in prolog or re.search(r"<!DOCTYPE[^>\[]*\[", prolog):
        raise XmlError(Reason.FEED_FORBIDDEN_XML, "it defines entities of its own; such documents are not read")
    # Entities would be looked up, nodes be without limit, and errors end the document: none of it here.
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True, encoding="utf-8"
    )
    try:
        root = etree.fromstring(text[_prolog_end(prolog) :].encode("utf-8"), parser, base_url=url)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise XmlError(Reason.FEED_PARSER_ERROR, f"cannot be parsed: {error}") from error
    if root is None:
        raise XmlError(Reason.FEED_PARSER_ERROR, "cannot be parsed: nothing of it is XML")
    # A prefix that is not declared costs nothing: elements are told by their names.
    problems = [
        entry for entry in parser.error_log if entry.level_name != "WARNING" and entry.domain_name != "NAMESPACE"
    ]
    problem = f"line {problems[0].line}: {problems[0].message}" if problems else None
    return Document(root, problem)


def text_of(element: etree._Element | None) -> str | None:
    """Return the text of an element and of all within it; undefined entities as HTML knows them (``&nbsp;``)."""
    if element is None:
        return None
    parts: list[str] = []
    for node in element.iter():
        if node.tag is etree.Entity:
            parts.append(html.unescape(node.text or ""))
        elif isinstance(node.tag, str):
            parts.append(node.text or "")
        if node is not element:
            parts.append(node.tail or "")
    return "".join(parts).strip() or None


def local_name(element: etree._Element) -> str:
    """Return the name of an element without its namespace, in lower case; empty for a comment.

    A prefix that nobody declared (``news:title`` without ``xmlns:news``) is part of the tag, and no part of the name.
    """
    tag = element.tag
    return tag.rpartition("}")[2].rpartition(":")[2].lower() if isinstance(tag, str) else ""


def printable(text: str) -> str:
    """Drop the characters that XML does not have either, lone surrogates among them: no table could hold them."""
    return _FORBIDDEN_CHARACTERS.sub("", text)


def unpacked(body: bytes) -> bytes:
    """Return a document without its gzip wrapping, if it has one. Raises ``XmlError``."""
    if not body.startswith(b"\x1f\x8b"):
        return body
    try:
        return gunzip(body, LARGEST_DOCUMENT)
    except BodyTooLargeError as error:
        raise XmlError(Reason.FEED_PARSER_ERROR, f"more than {LARGEST_DOCUMENT:,} bytes when unpacked") from error
    except TruncatedBodyError as error:
        raise XmlError(Reason.FEED_PARSER_ERROR, "the gzip file ends early") from error
    except UndecodableBodyError as error:
        raise XmlError(Reason.FEED_PARSER_ERROR, f"the gzip file is damaged: {error}") from error


def _text(body: bytes, content_type: str | None) -> str:
    """Decode by byte order mark, declaration or header, whichever is right; else as UTF-8 or Windows-1252."""
    for mark, encoding in _BOMS:
        if body.startswith(mark):
            return _clean(body.decode(encoding, errors="replace").removeprefix("\ufeff"))
    declared = _DECLARED_ENCODING.match(body)
    named = _CHARSET.search(content_type or "")
    for name in (declared[1].decode("ascii") if declared else "", named[1] if named else "", "utf-8"):
        # Without a byte order mark it is not UTF-16, and every even number of bytes would decode as it.
        if name and not name.lower().startswith(("utf-16", "utf-32", "ucs")):
            with suppress(LookupError, UnicodeError):
                return _clean(body.decode(name))
    # "encoding='utf-8'" over Windows-1252 is the commonest lie.
    return _clean(body.decode("cp1252", errors="replace"))


def _clean(text: str) -> str:
    return _CHARACTER_REFERENCE.sub(_allowed_reference, _FORBIDDEN_CHARACTERS.sub("", text))


def _allowed_reference(reference: re.Match[str]) -> str:
    """Drop a reference to a character that XML does not have, such as ``&#xD800;``, which would end the document."""
    code_point = int(reference[1], 16) if reference[1] else int(reference[2])
    is_forbidden = code_point > 0x10FFFF or _FORBIDDEN_CHARACTERS.match(chr(code_point))
    return "" if is_forbidden else reference[0]


def _prolog_end(prolog: str) -> int:
    declaration = _DECLARATION.match(prolog)
    return declaration.end() if declaration else 0
