"""Names: the people that a printed byline names, apart from agencies, roles, places and everything else in it."""

import re
from collections.abc import Sequence

from transform.metadata.agencies import agency_in
from transform.text import fold, one_line

# A byline is a line. What is longer is a biography or an attack, and is cut before any pattern sees it.
MAX_BYLINE_CHARACTERS = 300
BYLINE_OPENING = re.compile(
    r"^(?:(?:written |reported |posted |story |text |words |published |an? \w+ )?by|(?:veröffentlicht|"
    r"geschrieben|(?:ein )?(?:artikel|beitrag|text|kommentar|interview)) von|(?:publié|publicado|escrito|"
    r"escribe) (?:par|por)|"
    r"text und (?:interview|fotos?)|interview|autoreninfo|von|vom|par|por|di|av|af|door|oleh|"
    r"authors?|autor(?:in|en|:in)?|text|words|reporter|redaktion|från|fra|kirjoittanut|yazan)\b\s?[:：]?\s+|"
    r"^(?:authors?|autor|text|by|von)\s?[:：]\s?",
    re.IGNORECASE,
)
_NOISE = re.compile(r"https?://\S{1,300}|\S{1,64}@\S{1,100}|(?<!\w)@\w{1,50}|\bwww\.\S{1,200}", re.IGNORECASE)
_BRACKETS = re.compile(r"[(\[{]([^()\[\]{}]{0,100})[)\]}]?")
# "Ana Sousa, PhD", "Joel Brandt, MBA, RN"
_DEGREES = re.compile(r",?\s(?:ph\.?\s?d|m\.?d|mba|rn|rdn?|m\.?sc|b\.?sc|esq|m\.?a|b\.?a|cfp)\b\.?", re.IGNORECASE)
_SPLIT = re.compile(
    r"\s*(?:[;|/•·\n]|,|\s[–—-]\s|\s(?:and|und|et|y|e|og|och|en|en|ve|dan|with|mit)\s|\s?[&+]\s?|、|，)\s*",
    re.IGNORECASE,
)
_PLACE = re.compile(r"\s(?:in|aus|at|for|from|für|à|en|im|bei|of|on)\s.*$", re.IGNORECASE)
_PARTICLES = frozenset(
    [
        "von",
        "van",
        "der",
        "den",
        "de",
        "da",
        "di",
        "du",
        "del",
        "della",
        "dos",
        "das",
        "do",
        "la",
        "le",
        "les",
        "el",
        "al",
        "bin",
        "ibn",
        "abu",
        "ben",
        "ter",
        "ten",
        "zu",
        "zum",
        "zur",
        "y",
        "e",
        "i",
        "st",
        "af",
        "av",
        "op",
        "'t",
        "d'",
    ]
)
_TITLES = re.compile(r"^(?:dr|prof|mr|mrs|ms|sir|dame|rev|hon|dipl)\.?\s+", re.IGNORECASE)
# One of these in a name makes it a desk, a role or an outlet.
_NOT_PEOPLE = re.compile(
    r"\b(?:staff|desk|team|newsroom|news|editors?|editorial|editor-in-chief|reporters?|correspondents?|writers?|"
    r"journalists?|contributors?|"
    r"columnists?|photographers?|redaktion\w*|redak(?:teur|tor)\w*|reda[ck]ción|rédaction|redazione|redação|"
    r"redactie|redaksi\w*|korrespondent\w*|volontär\w*|"
    r"agency|agencies|agentur\w*|agence|agencia|press|presse|media|magazine|newspaper|times|post|gazette|"
    r"tribune|herald|journal|daily|"
    r"online|digital|web|admin\w*|guest|author|autor|anonymous|unknown|service|bureau|group|inc|ltd|llc|gmbh|"
    r"company|corporation|"
    r"university|institute|association|foundation|department|ministry|board|council|published|updated|posted|"
    r"created|modified|"
    r"senior|junior|chief|deputy|director|manager|producer|analyst|specialist|strategist|intern|ceo|professor|"
    r"copy|copied|link|links|url|photo|image|updated|log|login|sign|page|all|posts?|articles?|stories|about|contact|"
    r"artikel\w*|inhalte?|gesponsert\w*|veröffentlicht|aktualisiert|publiziert|archiv|blog\w*|stiftung|verband|"
    r"bund|verein|landesanstalt|magazin|zeitung|"
    r"leiter\w*|chefredakt\w*|mitarbeiter\w*|freie[r]?|"
    r"read|share|follow|subscribe|view|comments?|email|e-mail|twitter|facebook|today|yesterday|minutes?|hours?|"
    r"ago|uhr|more|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|"
    r"september|october|november|december)\b",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"[^\W\d_][\w.'’ʼ`´-]*")
_CASELESS = re.compile(r"[\u0590-\u08ff\u0900-\u0dff\u0e00-\u0eff\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
# "MDR", "BBC": a word of capitals without a vowel is no name.
_INITIALISM = re.compile(r"(?<!\w)[BCDFGHJKLMNPQRSTVWXZ]{3,}(?!\w)")
_AROUND = " ,.:;|-–—*\"'“”„"
_LONGEST_NAME = 60
_LONGEST_CASELESS_NAME = 40
_MOST_WORDS = 6
BARE_OPENINGS = frozenset(
    {"by", "von", "par", "por", "text:", "autor:", "autor", "author", "author:", "written by", "posted by"}
)


def people_in(printed: str, *, is_declared: bool = False, is_alone: bool = False) -> tuple[str, ...]:
    """Return the people that a byline names, in order.

    One word is a name only where a machine wrote it (``is_declared``), or where it is all that an element marked as
    the author holds (``is_alone``).

    >>> people_in("By Ana Sousa in Lisbon, Joel Brandt and the Harbour News Desk (AFP)")
    ('Ana Sousa', 'Joel Brandt')
    """
    line = _NOISE.sub(" ", one_line(printed[:MAX_BYLINE_CHARACTERS]))
    line = _DEGREES.sub("", _BRACKETS.sub(" ", line))
    line = BYLINE_OPENING.sub("", BYLINE_OPENING.sub("", line.strip()))
    names: dict[str, str] = {}
    parts = [part for part in _SPLIT.split(line) if part and part.lower() not in BARE_OPENINGS]
    for part in parts:
        name = person(part, is_declared=is_declared or (is_alone and len(parts) == 1))
        if name:
            names.setdefault(fold(name), name)
    return tuple(names.values())


def person(printed: str, *, is_declared: bool = False) -> str | None:
    """Return a name as it should be kept, or None if the words are not a person's name.

    ``is_declared``: it stands where a machine put an author's name, so one word is enough.
    """
    name = BYLINE_OPENING.sub("", printed.strip(_AROUND))
    name = _TITLES.sub("", _PLACE.sub("", name)).strip(" ,:;")
    is_barred = _NOT_PEOPLE.search(name) or _INITIALISM.search(name) or any(char.isdigit() for char in name)
    if not name or len(name) > _LONGEST_NAME or is_barred or agency_in(name):
        return None
    if _CASELESS.search(name):
        return name if 2 <= len(name) <= _LONGEST_CASELESS_NAME else None
    tokens = name.split()
    fewest = 1 if is_declared and len(name) > 2 else 2
    if not fewest <= len(tokens) <= _MOST_WORDS or not all(_TOKEN.fullmatch(token) for token in tokens):
        return None
    if not all(token[0].isupper() or token.lower() in _PARTICLES or "'" in token or "’" in token for token in tokens):
        return None
    # "der Ringform": two words with capitals at least, if there are two.
    if sum(1 for token in tokens if token[0].isupper()) < min(len(tokens), 2):
        return None
    return _title_case(tokens) if name.isupper() and len(name) > 4 else name


def _title_case(tokens: Sequence[str]) -> str:
    """ANA-MARIA SOUSA as Ana-Maria Sousa; initials stay."""
    return " ".join(
        token if len(token) <= 2 or "." in token else "-".join(part.capitalize() for part in token.split("-"))
        for token in tokens
    )
