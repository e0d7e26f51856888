"""To whom something was said: the outlet or the people beside the cue."""

import re
from bisect import bisect_left
from functools import lru_cache
from operator import itemgetter

from transform.quotations.circumstances.outlets import told_outlet
from transform.quotations.circumstances.reporting import Reporting
from transform.quotations.clauses.phrases import phrase_after
from transform.quotations.languages.record import Language
from transform.quotations.reading.tokens import Token
from transform.quotations.speakers.anonymity import classify, is_body, noun_class
from transform.records import Anonymity

_NAME = r"[^\W\d_a-z][\w’'-]*(?: [^\W\d_a-z][\w’'-]*)*"
_END = r"(?=[.,:;]|$| (?:am|im|in|zu|mit|und|von|vom|bei|vor|nach)\b)"
# Said of a newspaper or station, after the speaker or the cue: "sagte Sousa dem Hafenblatt", "der „Hafenpost“".
_DATIVE = re.compile(
    rf"\s+(?:dem\s+(?P<dem>{_NAME})|(?P<own>(?:diese|seine|ihre|unsere)[rm]\s+{_NAME})|(?P<der>(?:dem|der)\s+(?:[„“»«\"]{_NAME}[“”»«\"]|{_NAME}))){_END}"
)
_DATIVE_BEFORE = re.compile(rf"(?:Dem|Der)\s+([„“»«\"]?{_NAME}[“”»«\"]?)\s+$")
_MARKS = '„“”»«‚‘"'


def told_to(reporting: Reporting) -> str | None:
    """Find the addressee: the object of "told", whom an interview was with; in German who stands in the dative."""
    if reporting.verb is None or not reporting.tokens:
        return None
    language = reporting.language
    if reporting.verb.cue_class == "criticizing":
        return None  # "warf dem Minister vor"
    if language.addressing:
        return None if reporting.verb.cue_class == "praising" else told_outlet(reporting)  # "elogia al director"
    if language.is_verb_second and (dative := _dative(reporting)):
        return dative
    return _object(reporting) or _after_opening(reporting)


def _dative(reporting: Reporting) -> str | None:
    text, cue, speaker = reporting.text, reporting.cue, reporting.speaker
    if speaker is None:
        return None
    after = _match_dative(text, speaker[1] if speaker[0] >= cue[1] else cue[1], reporting.language)
    if after is not None:
        return after[1]
    found = _DATIVE_BEFORE.search(text, reporting.tokens[0].start, cue[0])
    return found.group(1).strip(_MARKS) if found and speaker[0] >= cue[1] else None


def _match_dative(text: str, at: int, language: Language) -> tuple[int, str] | None:
    """Find the outlet in the dative at a position, and where it ends; "der" alone may be a genitive."""
    found = _DATIVE.match(text, at)
    if found is None:
        return None
    if plain := found.group("dem") or found.group("own"):
        return found.end(), plain
    name = found.group("der").split(maxsplit=1)[1]
    is_outlet = name[0] in _MARKS or name.isupper() or is_body(name.split()[0], language)
    return (found.end(), name.strip(_MARKS)) if is_outlet else None


def without_dative(surface: str, language: Language) -> str:
    """Leave off the outlet that stands after a name like a genitive: "Jan Holt der „Hafenpost“"."""
    if not language.is_verb_second or " der " not in surface:
        return surface
    speaker = surface[: surface.rindex(" der ")]
    dative = _match_dative(surface, len(speaker), language)
    is_whole = dative is not None and dative[0] == len(surface) and speaker.split()[-1][:1].isupper()
    return speaker if is_whole and classify(speaker, language)[0] is Anonymity.NAMED else surface


def _object(reporting: Reporting) -> str | None:
    verb, cue, speaker, tokens = reporting.verb, reporting.cue, reporting.speaker, reporting.tokens
    if verb is None or not verb.takes_addressee or verb.cue_class in ("urging", "warning"):
        return None  # whom somebody urges is part of what they ask for
    if speaker is not None and cue[1] <= speaker[0] <= cue[1] + 2:
        return None  # "“Never,” warned Ana Sousa": she warns, and is not warned
    k = bisect_left(tokens, cue[1], key=itemgetter(0))
    if k == len(tokens) or tokens[k].tag not in "UDw" or tokens[k].low in reporting.language.complementizers:
        return None
    found = _phrase(reporting, k)
    if found is None:
        return None
    stop = found[1]
    is_request = verb.cue_class == "asking" and stop + 1 < len(tokens) and tokens[stop].tag == "R"
    if is_request and tokens[stop + 1].tag in "wVX":
        return None  # "asked the state to file a report"
    if stop < len(tokens) and tokens[stop].tag in "VXA" and not _times_between(tokens, found):
        return None
    return _printed(reporting, found)


def _after_opening(reporting: Reporting) -> str | None:
    """Find whom "in an interview with" or "speaking to" names, outside what was said."""
    tokens, language = reporting.tokens, reporting.language
    openings = _openings(language)
    for i in [i for i, token in enumerate(tokens[:-1]) if token.low in openings]:
        token, following = tokens[i], tokens[i + 1]
        is_beside_cue = i > 0 and tokens[i - 1].end == reporting.cue[1] and token.low in language.addressee_prepositions
        before = openings[token.low]
        if not is_beside_cue and "" not in before and (i == 0 or tokens[i - 1].low not in before):
            continue
        if following.tag not in "UD" and noun_class(following.low, language) is None:
            continue
        if any(reporting.is_said(one) or reporting.is_speaker(one) for one in (token, following)):
            continue
        found = _phrase(reporting, i + 1)
        if found is not None and _may_listen(reporting, found):
            return _printed(reporting, found)
    return None


@lru_cache(maxsize=16)
def _openings(language: Language) -> dict[str, frozenset[str]]:
    """Index the openings by their last word: the words before it, none for one that needs the cue before it."""
    table: dict[str, frozenset[str]] = dict.fromkeys(language.addressee_prepositions, frozenset())
    for opening in language.addressee_openings:
        before, _, last = opening.rpartition(" ")
        table[last] = table.get(last, frozenset()) | {before}
    return table


def _phrase(reporting: Reporting, k: int) -> tuple[int, int] | None:
    """Find the noun phrase at a token; a place or a time after it is no part of it."""
    tokens, language = reporting.tokens, reporting.language
    found = phrase_after(tokens, k, language, appositive=False)
    if found is None or tokens[found[0]].low in language.pronouns:
        return None
    first, stop = found
    for i in range(first + 1, stop):
        if tokens[i].tag == "R" and tokens[i].low != "of":
            stop = i  # "The Kell Post in 2011", "reporters at the port"
            break
    return first, stop


def _may_listen(reporting: Reporting, found: tuple[int, int]) -> bool:
    """Tell people and bodies from things: "gegenüber dem Vorjahr"."""
    if not reporting.language.nouns_are_capitalised:
        return True
    phrase = reporting.text[reporting.tokens[found[0]].start : reporting.tokens[found[1] - 1].end]
    return classify(phrase, reporting.language)[0] is not Anonymity.UNRESOLVED


def _printed(reporting: Reporting, found: tuple[int, int]) -> str:
    """Write the phrase as printed; of "the state broadcaster NTV" the name."""
    tokens = reporting.tokens[found[0] : found[1]]
    first = 0
    is_described = tokens[0].tag != "U" and any(token.tag == "w" for token in tokens)
    if tokens[-1].tag == "U" and is_described and all(token.tag in "DwU" for token in tokens):
        while first + 1 < len(tokens) and any(token.tag != "U" for token in tokens[first:]):
            first += 1
    if reporting.language.nouns_are_capitalised and tokens[0].tag == "D" and len(tokens) > 1:
        first = 1  # "gegenüber dem Hafenblatt"
    printed = reporting.text[tokens[first].start : tokens[-1].end]
    return printed.strip(_MARKS) if printed[0] in _MARKS and printed[-1] in _MARKS else printed


def _times_between(tokens: list[Token], found: tuple[int, int]) -> bool:
    return any(token.tag == "T" for token in tokens[found[0] : found[1]])
