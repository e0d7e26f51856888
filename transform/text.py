"""Text as characters: what is cleaned everywhere, how two texts are compared, how words are counted."""

import re
import unicodedata
from functools import lru_cache

# C1 controls are cp1252 bytes that somebody decoded as Latin-1; browsers read them as cp1252 too.
_C1 = {0x80 + i: bytes([0x80 + i]).decode("cp1252", "replace").replace("\ufffd", "") for i in range(32)}
# Controls, and the invisible hyphen inside words that would hide "Bundes\u00adtag" from a search.
_LOW = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\xad]")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")
# Most pages hold none of them, and to look for each takes a third of the time of that pattern.
_EACH_CONTROL = tuple(chr(code) for code in (*range(0x09), 0x0B, *range(0x0E, 0x20), 0x7F))
# The same, and U+FFFE and U+FFFF, written as HTML references: XML trees refuse to take them.
_REFERENCES = re.compile(
    r"&#(?:x0{0,6}(?:[0-8bcef]|1[0-9a-f]|7f|fff[ef])|0{0,6}(?:[0-8]|1[124-9]|2[0-9]|3[01]|127|6553[45]))(?:;|"
    r"(?![0-9a-f]))",
    re.IGNORECASE,
)
# Invisible spaces, lone surrogates and noncharacters, which no database column or file should meet. Bidirectional marks
# and joiners stay: they are part of how a text is written.
_HIGH = re.compile("[\u200b\u2060\ufeff\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
_ASTRAL = re.compile(
    "[" + "".join(chr(plane * 0x10000 + low) for plane in range(1, 17) for low in (0xFFFE, 0xFFFF)) + "]"
)
# The longest run of combining marks in UAX #15's Stream-Safe Text Format; more makes normalising quadratic.
_MARK = "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
_MARKS = re.compile(f"({_MARK}{{30}}){_MARK}+")
_ANY_MARK = re.compile(_MARK)
_BLANKS = str.maketrans("\n\r\t\xa0", "    ")
_CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_CJK}]|[^\W{_CJK}_]+(?:['’\-][^\W{_CJK}_]+)*")
# The same in a text without those characters, in two thirds of the time.
_SPACED_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
_ANY_CJK = re.compile(f"[{_CJK}]")


def clean_text(text: str) -> str:
    r"""Drop control characters, lone surrogates and invisible marks; line ends and everything visible stay.

    >>> clean_text("Har\u00adbour\x00 \x93Post\x94 \ud800")
    'Harbour “Post” '
    """
    # All that goes is unprintable but for the marks, and most texts have none of either: one look instead of five.
    if text.isprintable() and (text.isascii() or not _ANY_MARK.search(text)):
        return text
    if _LOW.search(text):
        text = _CONTROLS.sub("", text).translate(_C1).replace("\xad", "")
    if text.isascii():
        return text
    return _MARKS.sub(r"\1", _ASTRAL.sub("", _HIGH.sub("", text)))


def drop_controls(text: str) -> str:
    """Drop control characters and noncharacters, also as references: what a page needs before it is parsed."""
    if any(control in text for control in _EACH_CONTROL):
        text = _CONTROLS.sub("", text)
    text = _REFERENCES.sub("", text)
    return text if text.isascii() else text.replace("\ufffe", "").replace("\uffff", "")


def one_line(text: str) -> str:
    r"""Clean a text and make every run of white space, no-break spaces included, one space.

    >>> one_line("  Ferry\n\u00a0talks ")
    'Ferry talks'
    """
    return " ".join(clean_text(text if text.isprintable() else text.translate(_BLANKS)).split())


def fold(text: str) -> str:
    """Reduce a text to what two printings of it share: words and figures, case folded, single spaces.

    >>> fold("Ferry “Talks”: Day  2")
    'ferry talks day 2'
    """
    return " ".join(_words(unicodedata.normalize("NFKC", text).casefold()))


# The length of one body is asked several times in a row.
@lru_cache(maxsize=8)
def count_words(text: str) -> int:
    """Count words; a Chinese or Japanese character counts as one.

    >>> count_words("A well-known mayor's ferry")
    4
    """
    return len(_words(text))


def _words(text: str) -> list[str]:
    has_dense = not text.isascii() and _ANY_CJK.search(text)
    return (_WORD if has_dense else _SPACED_WORD).findall(text)
