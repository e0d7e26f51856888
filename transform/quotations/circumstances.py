"""To whom and when something was said: the addressee and the day printed beside the cue."""

import re
from bisect import bisect_left
from datetime import date, timedelta
from functools import lru_cache
from operator import itemgetter

from transform.quotations.language import CueVerb, Language
from transform.quotations.phrases import phrase_after
from transform.quotations.titles import COURTESY
from transform.quotations.tokens import Token

# How many tokens after the cue a day may stand.
_REACH = 14


# Said of a newspaper or station: "sagte Sousa dem Hafenblatt".
_DATIVE = re.compile(r"\s+dem\s+([^\W\d_a-z][\w-]*(?: [^\W\d_a-z][\w-]*)*)(?=[.,:;]|$| (?:am|im|in|zu|mit|und)\b)")


def told_to(
    text: str,
    tokens: list[Token],
    cue_end: int,
    verb: CueVerb | None,
    language: Language,
    speaker: tuple[int, int] | None = None,
) -> str | None:
    """Find the addressee after a cue such as "told" or "informed"; in German after the speaker, in the dative."""
    if verb is None:
        return None
    if language.is_verb_second and speaker is not None and speaker[0] >= cue_end:
        dative = _DATIVE.match(text, speaker[1])
        return dative.group(1) if dative else None
    if not verb.takes_addressee or (speaker is not None and cue_end <= speaker[0] <= cue_end + 2):
        return None  # "“Never,” warned Ana Sousa": she warns, and is not warned
    k = next((i for i, token in enumerate(tokens) if token.start >= cue_end), None)
    if k is None or tokens[k].tag not in "UDw":
        return None
    if tokens[k].low in language.complementizers:
        return None
    found = phrase_after(tokens, k, language, appositive=False)
    if found is None or tokens[found[0]].low in language.pronouns:
        return None
    stop = found[1]
    if stop < len(tokens) and tokens[stop].tag in "VXA" and not _times_between(tokens, found):
        return None
    return text[tokens[found[0]].start : tokens[stop - 1].end]


def _times_between(tokens: list[Token], found: tuple[int, int]) -> bool:
    return any(token.tag == "T" for token in tokens[found[0] : found[1]])


def said_on(
    text: str, tokens: list[Token], cue: tuple[int, int], language: Language, published_on: date | None
) -> tuple[str | None, date | None]:
    """Find the day beside a cue as printed, and as a date counted back from the day of publication."""
    k = bisect_left(tokens, cue[0], key=itemgetter(0))
    if k == len(tokens):
        return None, None
    days = _days(language)
    where: list[int] = []
    for i in range(k, min(len(tokens), k + _REACH)):
        token = tokens[i]
        closes = token.tag in ":QXS" or token.low in language.complementizers or (token.tag == "V" and i > k + 1)
        if i > k and closes:
            break
        where.append(i)
    for i in (*where, *range(k - 1, max(-1, k - 5), -1)):
        if tokens[i].low in days:
            return _day(text, tokens[i], language, published_on)
    return None, None


@lru_cache(maxsize=16)
def _days(language: Language) -> frozenset[str]:
    return frozenset((*language.weekdays, *language.relative_days))


def _day(text: str, token: Token, language: Language, published_on: date | None) -> tuple[str, date | None]:
    printed = text[token.start : token.end]
    if published_on is None:
        return printed, None
    if token.low in language.weekdays:
        back = (published_on.weekday() - language.weekdays.index(token.low)) % 7
        return printed, published_on - timedelta(days=back)
    return printed, published_on + timedelta(days=language.relative_days[token.low])


def role_and_affiliation(
    text: str, tokens: list[Token], speaker: tuple[int, int], name: str, language: Language
) -> tuple[str | None, str | None]:
    """Find the role printed before or after a name, and the body it belongs to.

    "Harbour Watch director Ana Sousa" -> director of Harbour Watch; "Ana Sousa, a spokeswoman for the port".
    """
    surface = text[speaker[0] : speaker[1]]
    at = surface.find(name)
    if at < 0:
        return None, None
    role = _clean_role(surface[:at], language)
    if role is None:
        role = _appositive(text, tokens, speaker, at + len(name), surface, language)
    if role is None:
        return None, None
    found = re.search(r"\b(?:of|for|at|from|with|in|der|des|von|bei|de|du|del|della|do|da)\s+(?:the\s+)?(.+)$", role)
    if found and found.group(1)[0].isupper():
        return role, found.group(1).strip(" ,")
    return role, None


def _clean_role(before: str, language: Language) -> str | None:
    words = before.strip(" ,").split()
    smalls = language.determiners | language.coordinators | language.possessives
    while words and words[0].lower() in smalls:
        words = words[1:]
    role = " ".join(words).strip(" ,")
    if not role or role.lower() in COURTESY or not any(char.isalpha() for char in role):
        return None
    is_epithet = role.lower().endswith(language.epithet_endings or "\0") or role.lower().endswith("ing")
    low = role.lower().split()
    stop = next((number for number, word in enumerate(low) if number and word in language.prepositions), len(low))
    is_cut = low[-1] in language.prepositions or low[-1] in language.determiners  # "footage of" before a name
    is_thing = low[stop - 1] in language.document_nouns or low[0] in language.prepositions
    if language.nouns_are_capitalised and role.islower():
        return None  # "die französische" before a body's name
    return None if is_epithet or is_cut or is_thing or not low[-1][-1].isalpha() else role


def _appositive(
    text: str, tokens: list[Token], speaker: tuple[int, int], offset: int, surface: str, language: Language
) -> str | None:
    tail = surface[offset:].strip()
    if not tail:
        k = next((i for i, token in enumerate(tokens) if token.start >= speaker[1]), None)
        if k is None or tokens[k].tag != "," or k + 1 >= len(tokens) or tokens[k + 1].tag not in "Dw":
            return None
        found = phrase_after(tokens, k + 1, language, appositive=False)
        if found is None or (found[1] < len(tokens) and tokens[found[1]].tag not in ",.Q;-WRS"):
            return None
        tail = text[tokens[found[0]].start : tokens[found[1] - 1].end]
    elif not tail.startswith(","):
        return None
    return _clean_role(tail.strip(" ,"), language)
