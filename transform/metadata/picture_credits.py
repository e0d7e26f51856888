"""Captions of pictures: what a picture shows, apart from who made it."""

import re

from transform.metadata.agencies import agency_in

_SIGN = r"(?:©|\(c\)|ⓒ|（[cｃ]）)"
_WORD = (
    r"(?:photo(?:graph(?:y|s|er)?|s)?|image|picture|illustration|graphic|file photo|credits?|source|courtesy(?: of)?|"
    r"copyright|fotos?|fotograf(?:in)?|bild(?:er)?|bildquelle|bildrechte|fotocredit|quelle|symbolbild|archivbild|"
    r"grafik|illustrationen|crédits?(?: photo)?|crédit image|photographie|fotografía|fotografia|imagen|imagem|"
    r"immagine|foto di|crédito|fonte|fuente)"
)
_LABEL = (
    rf"(?:{_WORD}(?:\s?(?:credits?|courtesy|source|crédit))?(?:\s?/\s?\w+)?"
    rf"\s?(?::|{_SIGN}|\|)+|{_SIGN})"
)
# "... at the pier. Photo: Ana Sousa", "... at the pier (Foto: Ana Sousa/Küstenagentur)", "... © Harbour Post".
_LABELLED = re.compile(
    rf"^(?P<caption>.*?)[\s(\[|–—-]*(?<!\w)(?P<label>{_LABEL})\s*(?P<credit>[^:]{{2,120}}?)[)\]\s.]*$", re.I | re.S
)
# "... at the pier. Photo by Ana Sousa", "... at the pier (Foto von Ana Sousa)"; "the photo of the pier" is none.
_BY = rf"(?:{_WORD}\s(?:by|von|de|di|par|por)\b|courtesy (?:of|by)\b)"
_SAID_BY = re.compile(
    rf"^(?P<caption>(?:.*?[.!?…\"”»]\s*|.*?[(\[|–—]\s*)?)(?P<label>{_BY})\s+(?P<credit>[^:.]{{2,120}}?)[)\]\s.]*$",
    re.IGNORECASE | re.DOTALL,
)
# "... at the pier. (Ana Sousa/Coast Agency)", "... at the pier. [Ana Sousa via Reuters]".
_BRACKETED = re.compile(r"^(?P<caption>.*?[.!?…\"”»])\s*[(\[](?P<credit>[^()\[\]]{3,100})[)\]]\s*\.?$", re.S)
# "... at the pier. Ana Sousa/Coast Agency via Getty Images", "... at the pier. Ana Sousa / Harbour Post".
_SLASHED = re.compile(
    r"^(?P<caption>.*[.!?…\"”»])\s+(?P<credit>(?:[A-ZÀ-Þ][\w.'’&-]*\s?){1,5}(?:\s?/\s?|\s(?:via|for)\s)(?:[A-ZÀ-Þ][\w.'’&-]*\s?){1,5}"
    r"(?:(?:\s?/\s?|\s(?:via|for)\s)(?:[A-ZÀ-Þ][\w.'’&-]*\s?){1,5})?)$",
    re.S,
)
_OPENING = re.compile(
    r"^(?:image caption|caption|photo caption|bildunterschrift|legende|légende|leyenda|didascalia|legenda|image source|"
    r"bildquelle|photo credit|image credit)\b\s*[:,]?\s*",
    re.I,
)
_LEADING_LABEL = re.compile(
    rf"^[\s(\[]*(?:{_LABEL}|{_BY}|{_WORD}\s?[,:]|{_WORD}\s{_SIGN}|(?:image|photo) (?:source|credit|caption),?)\s*", re.I
)
_LONGEST_CREDIT = 160
# A name with its agency; more words without a stroke between them are a sentence.
_MOST_WORDS = 10
_FEW_WORDS = 3
# "... at the pier (Coast Images/Twitter)": without a full stop before it a bracket is a credit if it looks like one.
_LOOSE_BRACKET = re.compile(r"^(?P<caption>.{10,}?)\s*[(\[](?P<credit>[^()\[\]]{2,100})[)\]]\s*\.?$", re.S)
_LIKE_A_CREDIT = re.compile(r"/|\bvia\b|\bimages\b|\bphotos?\b|\bfoto\b", re.I)
# "ボートが港に入る＝ＡＰ" is how Japanese papers write it.
# "... at the pier. — Coast pic".
_DASHED = re.compile(r"^(?P<caption>.*?[.!?…\"”»])\s*[–—-]\s(?P<credit>[^.!?–—]{3,40})$", re.S)
_JAPANESE = re.compile(r"^(?P<caption>.{5,})＝(?P<credit>[^＝]{2,30})$", re.S)
# "Joel Brandt / pictures.example" alone.
_ONLY_CREDIT = re.compile(r"[^.!?]{2,40}\s?/\s?[\w-]+\.[a-z]{2,8}")
_BUTTONS = re.compile(
    r"\s*(?:purchase licensing rights.{0,40}|"
    r"(?:view|open|enlarge) (?:image|photo|picture)(?: in (?:fullscreen|gallery))?|"
    r"bild vergrößern|agrandir l['’]image|ampliar (?:foto|imagen)|ingrandisci|"
    r"show more|read more|visa mer|mehr anzeigen|voir plus)\W*$",
    re.I,
)


def split_credit(text: str, *, is_credit: bool = False) -> tuple[str | None, str | None]:
    """Split a printed caption into what the picture shows and who made it.

    >>> split_credit("The ferry at the pier. Photo: Ana Sousa / Harbour Post")
    ('The ferry at the pier.', 'Ana Sousa / Harbour Post')
    >>> split_credit("Foto: Joel Brandt", is_credit=True)
    (None, 'Joel Brandt')
    """
    text = text.strip(" |·•–—\n\t")
    if is_credit:
        return None, _name(text)
    text = _BUTTONS.sub("", _OPENING.sub("", text))
    if _ONLY_CREDIT.fullmatch(text) or (len(text.split()) <= _FEW_WORDS and _is_like_a_credit(text)):
        return None, _name(text)
    for pattern in (_LABELLED, _SAID_BY, _BRACKETED, _SLASHED, _DASHED, _JAPANESE, _LOOSE_BRACKET):
        match = pattern.match(text[:2000])
        if match is not None and (pattern is not _LOOSE_BRACKET or _is_like_a_credit(match.group("credit"))):
            credit = _name(match.group("credit"))
            if credit is not None:
                return _shown(match.group("caption")), credit
    return _shown(text), None


def _is_like_a_credit(text: str) -> bool:
    return bool(_LIKE_A_CREDIT.search(text) or agency_in(text))


def _name(text: str) -> str | None:
    """The holder's name without the word or sign before it."""
    for _ in range(3):
        text = _LEADING_LABEL.sub("", _BUTTONS.sub("", text)).strip(" |·•–—[]:;,/\n\t").removeprefix("(")
        text = text if "(" in text else text.rstrip(")")
    is_sentence = len(text.split()) > _MOST_WORDS and not _LIKE_A_CREDIT.search(text)
    is_name = 2 <= len(text) <= _LONGEST_CREDIT and any(char.isalpha() for char in text) and not is_sentence
    return text if is_name else None


def _shown(text: str) -> str | None:
    text = text.strip(" |·•–—([:,/\n\t")
    # In small letters alone it is the name of a file: "pier_harbour_01".
    return text if len(text) > 2 and any(char.isalpha() for char in text) and not text.islower() else None
