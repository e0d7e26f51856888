"""What a reporting frame is, and where its subject stands when it is not right beside the verb."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from transform.quotations.clauses.phrases import Range, phrase_after, phrase_before
from transform.quotations.languages.record import CueVerb, Language
from transform.quotations.reading.tokens import Token


class Order(StrEnum):
    """How speaker and cue stand to each other."""

    SUBJECT_VERB = "subject_verb"
    VERB_SUBJECT = "verb_subject"
    INHERITED = "inherited"
    """The verb's subject is that of an earlier one: "... and said", ", adding"."""
    PASSIVE = "passive"
    NOUN = "noun"
    """her claim that"""
    COLON = "colon"
    """Sousa: Port will “never” close"""
    SOURCE_PHRASE = "source_phrase"
    """according to the police"""


@dataclass(frozen=True, slots=True)
class Frame:
    """A cue with its speaker, as ranges of tokens."""

    order: Order
    subject: Range | None
    cue: Range
    verb: CueVerb
    first: int
    """Where the frame's own words begin: the subject if it is printed beside the verb, else the cue."""
    stop: int


def colon_frame(tokens: Sequence[Token], colon: int, language: Language) -> Frame | None:
    """Find who speaks where no reporting verb does: "Reed has a new message: “...”", "Sousa made this comment:"."""
    if any(token.tag == "(" for token in tokens[:colon]) and not any(token.tag == ")" for token in tokens[:colon]):
        return None
    if language.moves_subjects and colon + 2 < len(tokens) and tokens[colon + 2].tag in "wVAXSN":
        return None  # "Grève au port : « l'heure de vérité » approche"
    subject = main_subject(tokens, colon, language)
    if language.moves_subjects:
        subject = _set_off(tokens, colon, subject, language) or subject
        if subject is not None and subject[1] == colon and _is_verb_last(tokens, subject, language):
            subject = (subject[0], colon - 1)
    is_sentence = colon + 1 < len(tokens) and tokens[colon + 1].low in (".", "?", "!", "…")
    is_noun = (
        language.nouns_are_capitalised and is_sentence and subject is not None and tokens[subject[1] - 1].tag == "U"
    )
    if subject is None or not (is_noun or may_speak(tokens, subject, language)):
        return None
    if language.moves_subjects and _is_topic(tokens, subject):
        return Frame(Order.COLON, None, (colon, colon + 1), CueVerb(":", "neutral", True), colon, colon + 1)
    return Frame(Order.COLON, subject, (colon, colon + 1), CueVerb(":", "neutral", True), colon, colon + 1)


def _set_off(tokens: Sequence[Token], colon: int, main: Range | None, language: Language) -> Range | None:
    """Find who speaks after the news of a headline: "Crolla il soffitto, il sindaco: «...»", but no appositive."""
    comma = next((i for i in range(colon - 1, 0, -1) if tokens[i].tag == ","), None)
    if comma is None or tokens[comma + 1].tag not in "DUw" or (main is not None and main[1] == comma):
        return None
    found = phrase_after(tokens, comma + 1, language, appositive=False)
    return found if found is not None and found[1] == colon and may_speak(tokens, found, language) else None


def _is_verb_last(tokens: Sequence[Token], subject: Range, language: Language) -> bool:
    """Tell "la réalisatrice sourit :", whose verb was read as a part of the phrase."""
    verb = tokens[subject[1] - 1]
    is_verb = verb.tag == "w" and verb.low.endswith(language.present_endings or "\0")
    shorter = (subject[0], subject[1] - 1)
    return is_verb and shorter[1] - shorter[0] > 1 and may_speak(tokens, shorter, language)


def _is_topic(tokens: Sequence[Token], subject: Range) -> bool:
    """Tell what a headline is about from who speaks in it: "Incendie à Kell : « On a tout perdu »"."""
    return subject[0] == 0 and tokens[0].tag == "U" and tokens[1].tag == "R"


def reaches(tokens: Sequence[Token], frame: Frame, colon: int) -> bool:
    """Tell whether a frame's verb leads up to a colon, with no other clause between: "said this on Monday: “...”"."""
    if frame.stop > colon:
        return False
    return not any(token.tag in "PAXV" for token in tokens[frame.stop : colon])


def may_speak(tokens: Sequence[Token], subject: Range, language: Language) -> bool:
    """Tell people, bodies and documents from things: somebody's name, a pronoun, or a noun for a speaker."""
    inside = tokens[subject[0] : subject[1]]
    if inside[0].tag == "P":
        return language.pronouns.get(inside[0].low) != "n"
    names = [token for token in inside if token.tag == "U"]
    # Where every noun has a capital, a name is two of them in a row, or one that stands alone.
    if names and (not language.nouns_are_capitalised or len(inside) == 1 or _has_name(inside)):
        return True
    return any(token.low in _speaking_nouns(language) for token in inside)


@lru_cache(maxsize=16)
def _speaking_nouns(language: Language) -> frozenset[str]:
    people = language.official_nouns | language.person_nouns | language.collective_nouns
    return people | language.document_nouns | language.organisation_words


def _has_name(tokens: Sequence[Token]) -> bool:
    return any(one.tag == other.tag == "U" for one, other in itertools.pairwise(tokens))


def before_insertion(tokens: Sequence[Token], closing: int, language: Language) -> Range | None:
    """Find the subject before an appositive or relative clause: "Ana Sousa, who owns the port, said"."""
    mark = tokens[closing].tag
    tries = 0
    for i in range(closing - 1, max(-1, closing - 40), -1):
        if tokens[i].tag == "Q" and i != closing - 1 and mark == "," and tokens[i - 1].tag not in "DUw":
            return None
        if tokens[i].tag != mark:
            continue
        tries += 1
        opener = tokens[i + 1]
        if opener.tag in "CSA" or (opener.tag == "P" and opener.low != "one") or tries > 4:
            return None
        if i > 0 and tokens[i - 1].tag in "Uw)":
            subject = phrase_before(tokens, i - 1, language)
            if subject is None or tokens[max(0, subject[0] - 1)].tag in "R" or opener.tag not in "DwWUMRXTPV":
                continue
            # "Ana Sousa, the director of the port, one of the few ..., said": an appositive of an appositive.
            # But "On Monday, the director of the port, Ana Sousa, said".
            is_named = language.moves_subjects and opener.tag == "U"
            is_inner = subject[0] > 1 and tokens[subject[0]].tag in "Dw" and tokens[subject[0] - 1].tag == mark
            if is_inner and not is_named and tries < 4:
                continue
            return subject
    return None


def inherited(
    tokens: Sequence[Token], k: int, cue: Range, verb: CueVerb, language: Language, earlier: list[Frame]
) -> Frame:
    """Give a verb without a subject of its own that of the verb it goes on from, or of the sentence."""
    found = [frame for frame in earlier if frame.subject is not None]
    main = [frame for number, frame in enumerate(found) if not _is_embedded(tokens, frame, found[:number])]
    subject = _coordinated_subject(tokens, k, language, earlier)
    if subject is None and found:
        subject = (main or found)[-1].subject
    subject = subject or main_subject(tokens, k, language) or main_subject(tokens, len(tokens), language)
    return Frame(Order.INHERITED, subject, cue, verb, k, k + 1)


def _is_embedded(tokens: Sequence[Token], frame: Frame, earlier: Sequence[Frame]) -> bool:
    """Tell a clause that is itself what somebody said or did: "said [that] she thinks", "the architect who said"."""
    if frame.subject is not None and tokens[frame.subject[0]].tag == "W":
        return True
    opens_clause = frame.first > 1 and tokens[frame.first - 1].tag in "SW" and tokens[frame.first - 2].tag not in ",C"
    return opens_clause or any(one.stop == frame.first for one in earlier)


def _coordinated_subject(tokens: Sequence[Token], k: int, language: Language, earlier: Sequence[Frame]) -> Range | None:
    """Find who did the first of two things in the clause before "and": "When it rang, I laughed and said"."""
    at = k - 1
    while at > 0 and tokens[at].tag in "NA":
        at -= 1
    if at <= 0 or tokens[at].tag != "C":
        return None
    comma = next((i for i in range(at - 1, -1, -1) if tokens[i].tag in ",;Q"), None)
    if comma is None or tokens[comma].tag != "," or tokens[comma + 1].tag not in "PUD":
        return None
    if earlier and earlier[-1].stop > comma:
        return None
    found = phrase_after(tokens, comma + 1, language, appositive=False)
    if found is None or found[1] >= at or tokens[found[1]].tag not in "wVXAN":
        return None
    return found


def main_subject(tokens: Sequence[Token], limit: int, language: Language) -> Range | None:
    """Find the subject of a sentence's first main clause: past an opening phrase, up to the first verb."""
    i = 0
    while i < limit and tokens[i].tag in "CN,-":
        i += 1
    if i < limit and (tokens[i].tag in "RSTXV" or tokens[i].low.endswith("ing") or _is_participle(tokens, i, language)):
        return _after_opening(tokens, i, limit, language)
    return _subject_at(tokens, i, limit, language)


def _is_participle(tokens: Sequence[Token], i: int, language: Language) -> bool:
    """Tell "Consultado por la prensa, el ministro" from "Amado, la alcaldesa"."""
    is_open = len(tokens) > i + 1 and tokens[i + 1].tag in "RST"
    return is_open and language.moves_subjects and tokens[i].low.endswith(language.participle_endings or "\0")


def _after_opening(tokens: Sequence[Token], first: int, limit: int, language: Language) -> Range | None:
    """Find the subject after the comma that ends an opening phrase: "On July 6, 2015, after a long meeting, Sousa"."""
    if language.is_verb_second:
        return _behind_verb(tokens, first, limit, language)
    commas = [j for j in range(first, limit) if tokens[j].tag == "," or (tokens[j].tag == "Q" and tokens[j].low == ",")]
    if not commas:  # "On September 27 they published ..."
        return next(((j, j + 1) for j in range(first, limit) if tokens[j].tag == "P"), None)
    for comma in commas:
        found = _subject_at(tokens, comma + 1, limit, language)
        is_clause = found is not None and found[1] < len(tokens) and tokens[found[1]].tag in "VAXNw"
        if is_clause and tokens[comma + 1].tag in "PUDW":
            return found
    return _subject_at(tokens, commas[0] + 1, limit, language)


def _behind_verb(tokens: Sequence[Token], first: int, limit: int, language: Language) -> Range | None:
    """Find the subject that follows the verb: "Am Abend zogen Demonstranten vor das Rathaus"."""
    for j in range(first + 1, limit - 1):
        if tokens[j].tag in "AVXw" and tokens[j + 1].tag in "UDPw" and tokens[j - 1].tag not in "D":
            return _subject_at(tokens, j + 1, limit, language)
        if tokens[j].tag in ",:;Q":
            break
    return None


def _subject_at(tokens: Sequence[Token], i: int, limit: int, language: Language) -> Range | None:
    if i >= limit:
        return None
    if tokens[i].tag == "W":
        return (i, i + 1)
    found = phrase_after(tokens, i, language, appositive=False)
    return found if found is not None and found[1] <= limit else None
