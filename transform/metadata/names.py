"""Names: the people that a printed byline names, apart from agencies, roles, places and everything else in it."""

import re
from collections.abc import Sequence

from transform.metadata.agencies import agency_in
from transform.metadata.calendar_words import months_named
from transform.metadata.desks import is_desk, words
from transform.text import fold, one_line

# A byline is a line. What is longer is a biography or an attack, and is cut before any pattern sees it.
MAX_BYLINE_CHARACTERS = 600
_KINDS = (
    r"(?:gast|blog|fach)?-?(?:artikel|beitrag|text|kommentar|interview|analyse|bericht|reportage|essay|kolumne|rezension|"
    r"kritik|portr[aä]t|glosse|protokoll)"
)
BYLINE_OPENING = re.compile(
    r"(?:(?:written|reported|posted|story|report|review|analysis|opinion|column|essay|interview|article|text|words|"
    r"published|compiled|contributed|an? \w{1,20})\s)?by\b\s?[:：]?\s*|"
    rf"(?:veröffentlicht|geschrieben|verfasst|erstellt|eingestellt|gepostet|(?:eine?\s)?(?:\w{{1,20}}[\s-])?{_KINDS})\svon"
    r"\b\s?[:：]?\s*|"
    r"(?:publié|publicado|escrito|rédigé|un texte|un article|texto)\s(?:par|por|de)\b\s?[:：]?\s*|"
    r"(?:text\s(?:und|&|/|\+)\s(?:interview|fotos?|bilder)|autoreninfo|von|par|por|di|av|af|door|oleh|escribe|från|fra|"
    r"kirjoittanut|yazan|autorka)\b\s?[:：]?\s+|"
    r"(?:über\sden\sautor|autor(?:in|en|:in|es)?|authors?|auteurs?|autore|text|texto?|texte|words|redaktion|bericht|protokoll|reporter|penulis|yazar|"
    r"teksti|tekst|автор|текст|written|posted|作者|文)\s?[:：]\s*|"
    r"(?:autor(?:in|en)?|authors?)\s+",
    re.IGNORECASE,
)
# "By", "Autor:": the name stands in the next element.
BYLINE_LABEL = re.compile(
    r"(?:by|von|par|por|di|av|af|text|words|authors?|autor(?:in|en|:in)?|auteur|autore|(?:written|posted|words|"
    r"reported)\sby|(?:text|geschrieben|verfasst|veröffentlicht|artikel|beitrag)\svon)\s?[:：]?",
    re.IGNORECASE,
)
_NOISE = re.compile(
    r"https?://\S{1,300}|\S{1,64}@\S{1,100}|(?<!\w)@\w{1,50}|\bwww\.\S{1,200}|\[email\W{1,3}protected\]", re.IGNORECASE
)
_BRACKETS = re.compile(r"[(\[{]([^()\[\]{}]{0,100})[)\]}]?")
# "Ana Sousa, PhD", "Joel Brandt, MBA, RN"
_DEGREES = re.compile(r",?\s(?:ph\.?\s?d|m\.?d|mba|rn|rdn?|m\.?sc|b\.?sc|esq|m\.?a|b\.?a|cfp)\b\.?", re.IGNORECASE)
# The one who is asked is no author: "Ein Interview von Ana Sousa mit Joel Brandt".
_ASKED = re.compile(r"(interview\W.{1,80}?)\s(?:mit|with|avec|con)\s.*$", re.IGNORECASE)
# "18.10.2019 16:06", "am 26/10/13", "Text von Ana Sousa Fotos von Joel Brandt"
_DATE = re.compile(
    r"(?:^|\s)(?:(?:am|on|el|le|den|vom|um|at|hace|vor)\s)?\d{1,4}(?:[./:\-\s,]|st|nd|rd|th|$).*$", re.IGNORECASE
)
_CREDITS = re.compile(
    r"\W(?:illustratione?n?s?|fotos?|fotografie|photos?|photography|bilde?r?|images?|video|kamera|grafik|pictures|"
    r"editing|übersetzung|übersetzt|translated)\s?(?:von|by|par|:)(?:\s|$).*$",
    re.IGNORECASE,
)
# "Photograph by Ana Sousa": who took the picture did not write the text.
_PICTURE = re.compile(
    r"(?:photo(?:graph(?:y|s)?|s)?|fotos?|bild(?:er)?|illustrations?|images?|video)\b.{0,12}?(?:\b(?:by|von|par|por)\b|:)",
    re.IGNORECASE,
)
# "Reporter Ana Sousa", "Ferry-Expertin Joel Brandt": a role before the name.
_ROLE = re.compile(
    r"(?!(?:der|die|das|the|el|la|le)\s)(?:[\w-]{1,30}\s)?[\w-]{0,30}(?:editor|reporter|correspondent|writer|columnist|contributor|"
    r"redakteur|redakteurin|korrespondent|korrespondentin|experte|expertin|reporterin|autor|autorin|kolumnist|kolumnistin|"
    r"journalist|journalistin|rechtsanwalt|rechtsanwältin)\s(?=[^\W\d_]+\s[^\W\d_])",
    re.IGNORECASE,
)
_SPLIT = re.compile(
    r"\s*(?:[;|/•·\n]|,|\s[–—-]\s|\s(?:and|und|et|y|e|og|och|ja|en|ve|dan|i|и|with|mit)\s|\s?[&+]\s?|、|，)\s*",
    re.IGNORECASE,
)
_PLACE = re.compile(r"\s(?:in|aus|at|for|from|für|à|en|im|bei|of|on|am|as|als)\s.*$", re.IGNORECASE)
_PARTICLES = words(
    """von van der den de da di du del della dos das do la le les el al bin binti ibn abu ben ter ten zu zum zur y e i
    st af av op 't d' vom dem ap"""
)
# "Ana Sousa 著", "김하나 기자": the role stands behind the name.
_ROLE_BEHIND = re.compile(r"\s(?:著|訳|監訳|編|編著|共著|文|写真|編集)$|\s?(?:記者|记者|기자|특파원)$")
_TITLES = re.compile(r"^(?:(?:dr|prof|mr|mrs|ms|sir|dame|rev|hon|dipl|ing|mag)\.?\s+){1,4}", re.IGNORECASE)
_TOKEN = re.compile(r"[^\W\d_](?:[^\W\d_]|[.'’ʼ`´-])*")
_HANDLE = re.compile(r"[^\W\d_][^\W_]{2,20}(?:[._-][^\W_]{1,20}){0,2}")
_CASELESS = re.compile(r"[\u0590-\u08ff\u0900-\u0dff\u0e00-\u0eff\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
# What is left of a date.
_SMALL = frozenset({"am", "pm", "uhr", "on", "um", "at", "a.m", "p.m", "est", "cet", "gmt", "h"})
_AROUND = " ,.:;|-–—*\"'“”„‚‘’»«"
_LONGEST_NAME = 60
_LONGEST_CASELESS_NAME = 40
_MOST_WORDS = 6
# A shorter word in small letters is somebody's sign ("amw"), in capitals an outlet's ("HPO").
_SHORTEST_HANDLE = 4
_LONGEST_INITIALISM = 5


def people_in(printed: str, *, is_declared: bool = False, is_alone: bool = False) -> tuple[str, ...]:
    """Return the people that a byline names, in order.

    One word is a name only where a machine wrote it (``is_declared``), or where it is all that an element marked as
    the author holds (``is_alone``).

    >>> people_in("By Ana Sousa in Lisbon, Joel Brandt and the Harbour News Desk (AFP)")
    ('Ana Sousa', 'Joel Brandt')
    """
    line = one_line(printed[:MAX_BYLINE_CHARACTERS])
    if _PICTURE.match(line):
        return ()
    line = _NOISE.sub(" ", line) if "@" in line or "www" in line or "://" in line or "[" in line else line
    line = _DEGREES.sub("", _BRACKETS.sub(" ", _ASKED.sub(r"\1", line)))
    line = _without_opening(_without_opening(_CREDITS.sub("", line).strip(_AROUND)))
    names: dict[str, str] = {}
    parts = [_DATE.sub("", part).strip(_AROUND) for part in _SPLIT.split(line)]
    parts = list(
        dict.fromkeys(
            part for part in parts if part and part.lower() not in _SMALL and not BYLINE_LABEL.fullmatch(part)
        )
    )
    for part in parts:
        name = person(part, is_declared=(is_declared or is_alone) and len(parts) == 1)
        if name:
            names.setdefault(fold(name), name)
    return tuple(names.values())


def person(printed: str, *, is_declared: bool = False) -> str | None:
    """Return a name as it should be kept, or None if the words are not a person's name.

    ``is_declared``: it stands where a machine put an author's name, so one word is enough.
    """
    name = _without_opening(printed.strip(_AROUND))
    name = _ROLE.sub("", name, count=1) if _ROLE.match(name) else name
    name = _ROLE_BEHIND.sub("", _TITLES.sub("", _PLACE.sub("", name)).strip(" ,:;"))
    if not name or len(name) > _LONGEST_NAME or agency_in(name) or is_desk(name):
        return None
    if _CASELESS.search(name):
        is_name = 2 <= len(name) <= _LONGEST_CASELESS_NAME and not any(
            char.isdigit() or char in "：:／" for char in name
        )
        return name if is_name else None
    tokens = name.split()
    if len(tokens) == 1:
        return name if is_declared and _is_single_name(name) else None
    # Printed twice, for wide and narrow screens.
    if len(tokens) >= 4 and tokens[: len(tokens) // 2] * 2 == tokens:
        return person(" ".join(tokens[: len(tokens) // 2]))
    if len(tokens) > _MOST_WORDS or not all(_TOKEN.fullmatch(token) for token in tokens):
        return None
    if not all(token[0].isupper() or token.lower() in _PARTICLES or "'" in token or "’" in token for token in tokens):
        return None
    # "der Ringform": two words with capitals at least.
    if sum(1 for token in tokens if token[0].isupper()) < 2:
        return None
    return _title_case(tokens) if name.isupper() and len(name) > 4 else name


def _without_opening(text: str) -> str:
    match = BYLINE_OPENING.match(text)
    return text[match.end() :].strip(_AROUND) if match else text


def _is_single_name(word: str) -> bool:
    """Tell whether one word can be what somebody signs with: "Marieke", "tidewatcher", "Joel77"."""
    if not _HANDLE.fullmatch(word) or months_named(word):
        return False
    if word.isupper():
        return len(word) > _LONGEST_INITIALISM
    return word[0].isupper() or len(word) >= _SHORTEST_HANDLE


def _title_case(tokens: Sequence[str]) -> str:
    """ANA-MARIA SOUSA as Ana-Maria Sousa; initials stay."""
    return " ".join(
        token if len(token) <= 2 or "." in token else "-".join(part.capitalize() for part in token.split("-"))
        for token in tokens
    )
