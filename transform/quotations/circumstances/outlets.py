"""To which outlet or people something was said, where a preposition says so: "a dit Luc Morel au Courrier de Kell"."""

from bisect import bisect_left
from operator import itemgetter

from transform.quotations.circumstances.reporting import Reporting
from transform.quotations.clauses.phrases import phrase_after
from transform.quotations.languages.record import Language
from transform.quotations.reading.tokens import Token

# How many tokens after the cue an addressee may stand.
_REACH = 14


def told_outlet(reporting: Reporting) -> str | None:
    """Find "a dit Luc Morel au Courrier de Kell", "en entrevista con Radio Kell" and "interrogée par Radio Kell"."""
    text, tokens, language, speaker = reporting.text, reporting.tokens, reporting.language, reporting.speaker
    cue_end = reporting.cue[1]
    k = bisect_left(tokens, cue_end, key=itemgetter(0))
    for i, token in enumerate(tokens):
        if token.tag == "V" and i >= k:
            break
        is_asked = token.low in language.interview_participles and _is_at(tokens, i + 1, language.agent_words)
        in_interview = token.low in language.interview_nouns
        if is_asked and (found := _outlet(text, tokens, i + 2, language)) and any(map(str.isupper, found)):
            return found
        if in_interview and (found := _interviewer(text, tokens, i + 1, language)):
            return found
    for i in range(k, min(len(tokens) - 1, k + _REACH)):
        if tokens[i].tag in ":QXSV":
            break
        is_in_speaker = speaker is not None and speaker[0] < tokens[i].start < speaker[1]
        is_place = tokens[i - 1].tag == "R"  # "davanti ai giudici"
        if (
            tokens[i].low in language.addressing
            and not (is_in_speaker or is_place)
            and (found := _told(text, tokens, i, language))
        ):
            return found
    return None


def _is_at(tokens: list[Token], i: int, listed: frozenset[str]) -> bool:
    return i < len(tokens) and tokens[i].low in listed


def _interviewer(text: str, tokens: list[Token], start: int, language: Language) -> str | None:
    """Find the outlet after a noun for an interview: "un entretien accordé au Courrier", "entrevista con El Faro"."""
    for i in range(start, min(len(tokens) - 1, start + 4)):
        if tokens[i].tag == "R":
            return _outlet(text, tokens, i + 1, language)
        if tokens[i].tag not in "wN":
            break
    return None


def _told(text: str, tokens: list[Token], at: int, language: Language) -> str | None:
    """Find whom somebody spoke to after a preposition: a name with an article, an outlet, or people."""
    found = phrase_after(tokens, at + 1, language, appositive=False)
    if found is None:
        return None
    inside = tokens[found[0] : found[1]]
    first = next((token for token in inside if token.tag != "D"), inside[0])
    # A bare name after "à" is of a place as often; after "au" or "à la" it is of an outlet or a person.
    has_article = inside[0].tag == "D" or tokens[at].low not in language.bare_datives
    is_outlet = first.low in language.outlet_openers
    people = language.collective_nouns | language.person_nouns | language.official_nouns
    is_body = first.low in language.organisation_words and not is_outlet
    if is_outlet or (first.low in people and first.tag != "U") or (first.tag == "U" and has_article and not is_body):
        return _outlet(text, tokens, at + 1, language)
    return None


def _outlet(text: str, tokens: list[Token], start: int, language: Language) -> str | None:
    """Return a phrase without the article that belongs to the sentence: "al Diario de Kell", but "par Le Courrier"."""
    found = phrase_after(tokens, start, language, appositive=False)
    if found is None or not any(token.tag in "Uw" for token in tokens[found[0] : found[1]]):
        return None
    first = found[0]
    while first + 1 < found[1] and tokens[first].tag == "D" and text[tokens[first].start].islower():
        first += 1
    return text[tokens[first].start : tokens[found[1] - 1].end]
