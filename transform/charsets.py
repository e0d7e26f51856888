"""Character sets: which one a page's bytes are in when they are not UTF-8."""

import codecs
import re

from charset_normalizer import from_bytes

# Names as the WHATWG Encoding Standard reads them: pages that say the first are written in the second.
_READ_AS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis_620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
    "euc_jis_2004": "euc_jp",
    "euc_jisx0213": "euc_jp",
    "shift_jis_2004": "cp932",
    "shift_jisx0213": "cp932",
}
_ALIASES = {"x-sjis": "cp932", "windows-31j": "cp932", "x-gbk": "gb18030", "x-euc-jp": "euc_jp", "unicode": "utf-8"}
EAST_ASIAN = frozenset({"gb18030", "cp932", "cp949", "big5hkscs", "euc_jp", "iso2022_jp"})
# Western first: of two that fit equally well the more frequent is right more often.
_SINGLE_BYTE = (
    "cp1252", "cp1250", "iso8859-2", "cp1251", "koi8-r", "iso8859-5", "cp1253", "iso8859-7", "cp1254", "cp1255",
    "cp1256", "cp1257", "cp874", "iso8859-15",
)  # fmt: skip
_OF_LANGUAGE = {
    **dict.fromkeys(("cs", "hr", "hu", "pl", "ro", "sk", "sl", "sq"), "cp1250"),
    **dict.fromkeys(("be", "bg", "mk", "ru", "sr", "uk"), "cp1251"),
    **dict.fromkeys(("lt", "lv", "et"), "cp1257"),
    **dict.fromkeys(("ar", "fa", "ur"), "cp1256"),
    **dict.fromkeys(("az", "tr"), "cp1254"),
    "el": "cp1253",
    "he": "cp1255",
    "th": "cp874",
}
# One word in ten may look odd ("№5", "10²") before a declared encoding is disbelieved.
_ODD_SHARE = 0.1
_TAGS = re.compile(rb"<(?:script|style)\b.{0,200000}?</(?:script|style)>|<[^>]{1,2000}>", re.IGNORECASE | re.DOTALL)
_LANGUAGE = re.compile(rb"<html[^>]{0,500}?\blang\s*=\s*[\"']?([a-zA-Z]{2})")
# What it takes to tell, and little enough to be quick.
_SAMPLE_BYTES = 20_000
_JAPANESE_ESCAPE = b"\x1b$"
# Signs of wrong decoding inside one word: a symbol between letters, three accented Latin letters in a row, a capital
# after a small letter, two alphabets, a control character.
_ODD = re.compile(
    r"[^\W\d_][\x80-\xa0¢-§¬®-³µ¶¸-º¼-¿×÷ˇ˘˙˛˝√≈≤≥⌠⌡\u2500-\u25ff][^\W\d_]|[\x80-\x9f]|[À-ÖØ-öø-ÿ]{3}|"
    r"[à-öø-ÿа-яα-ω][A-ZÀ-ÖØ-ÞА-ЯΑ-Ω]|"
    r"[a-zA-Z][Ѐ-ӿͰ-Ͽ]|[Ѐ-ӿͰ-Ͽ][a-zA-Z]|[^\W\d_][±³¹¿¼¾¶¦¥£¯](?:\s|$)|(?:^|\s)[±³¹¶¦¯¼¾][^\W\d_]"
)
# Turkish read as Western: "þimdi", "baðlý". Icelandic is the one language that prints them in Western.
_ICELANDIC = re.compile("[ðýþÐÝÞ]")


def codec_of(name: str) -> str | None:
    """Return Python's codec for a declared character set as browsers read it; None for an unknown or bogus name.

    >>> codec_of("ISO-8859-1"), codec_of("bogus")
    ('cp1252', None)
    """
    name = name.strip().lower()
    name = _ALIASES.get(name, name)
    try:
        # Raises LookupError for the codecs that are no character sets too: "rot13", "hex".
        "a".encode(name)
    except (LookupError, ValueError):
        return None
    plain = codecs.lookup(name).name
    return _READ_AS.get(plain, plain)


def choose_charset(body: bytes, declared: tuple[str, ...]) -> str:
    """Choose the codec of bytes that are not UTF-8, among the declared ones first if they are believable."""
    if _JAPANESE_ESCAPE in body and body.isascii():
        return "iso2022_jp"
    sample = b" ".join(_TAGS.sub(b" ", body[: 10 * _SAMPLE_BYTES]).split())[:_SAMPLE_BYTES]
    language = _LANGUAGE.search(body[:5000])
    code = language.group(1).decode("ascii").lower() if language else ""
    for encoding in declared:
        if encoding in EAST_ASIAN and _decodes(body, encoding):
            return encoding
        if encoding in _SINGLE_BYTE and _oddity(sample, encoding, code) <= _ODD_SHARE:
            return encoding
    usual = _OF_LANGUAGE.get(code)
    if usual is not None and _oddity(sample, usual, code) <= _ODD_SHARE:
        return usual
    guess = from_bytes(sample).best()
    guessed = codec_of(guess.encoding) if guess is not None else None
    if guessed in EAST_ASIAN and guessed is not None and _decodes(body, guessed):
        return guessed
    tried = tuple(
        dict.fromkeys(name for name in (*declared, _SINGLE_BYTE[0], guessed, *_SINGLE_BYTE) if name in _SINGLE_BYTE)
    )
    return min(tried, key=lambda name: _oddity(sample, name, code))


def _decodes(body: bytes, encoding: str) -> bool:
    try:
        body.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _oddity(sample: bytes, encoding: str, language: str) -> float:
    """The share of words with accents or other alphabets that look wrongly decoded: 0 to 1."""
    text = sample.decode(encoding, "replace")
    words = [word for word in text.split() if not word.isascii()][:2000]
    if not words:
        return 0.0
    odd = sum(1 for word in words if _ODD.search(word) or "\ufffd" in word)
    if encoding == "cp1252" and language not in ("is", "fo"):
        odd += sum(1 for word in words if _ICELANDIC.search(word))
    return odd / len(words)
