"""Frames of verbs that no word list has: a clear reporting frame is enough to take "deadpanned" for a cue."""

from collections.abc import Sequence

from transform.quotations.clauses.free_order import unlisted_clause
from transform.quotations.clauses.phrases import phrase_after
from transform.quotations.clauses.subjects import Frame, Order, may_speak
from transform.quotations.languages.record import CueVerb, Language
from transform.quotations.reading.tokens import Token

# Farther from the marks, a verb is hardly the one that reports them.
_LONGEST_SUBJECT = 16


def unknown_verb_frames(tokens: Sequence[Token], frames: Sequence[Frame], language: Language) -> list[Frame]:
    """Find "“...,” Sousa deadpanned." and "“...,” deadpanned Sousa." right after marked words that end as speech does.

    A stretch beside which a known frame stands is left alone.
    """
    out = []
    if language.is_verb_second and (frame := _after_report(tokens, frames, language)) is not None:
        out.append(frame)
    for i, token in enumerate(tokens[:-1]):
        if token.tag != "Q" or not ((token.low in ",?!" and token.low) or tokens[i + 1].tag == ","):
            continue
        start = i + 1 + (tokens[i + 1].tag == ",")
        if any(frame.first <= start <= frame.stop or start <= frame.first <= start + 3 for frame in frames):
            continue
        if language.moves_subjects:
            frame = unlisted_clause(tokens, start, language)
        else:
            frame = _subject_first(tokens, start, language) or _verb_first(tokens, start, language)
        if frame is not None:
            out.append(frame)
    return out


def _after_report(tokens: Sequence[Token], frames: Sequence[Frame], language: Language) -> Frame | None:
    """Find the clause behind reported speech: "Das Dach koste zwei Millionen, orakelte er vor dem Rat."."""
    if frames or not any(token.low in language.subjunctives and token.tag != "U" for token in tokens):
        return None
    comma = next((i for i in range(len(tokens) - 3, 2, -1) if tokens[i].tag == ","), None)
    if comma is None or tokens[comma + 1].low in language.subjunctives:
        return None
    return _verb_first(tokens, comma + 1, language)


def _subject_first(tokens: Sequence[Token], start: int, language: Language) -> Frame | None:
    if language.is_verb_second or start >= len(tokens) or tokens[start].tag not in "PUD":
        return None
    for k in range(start + 1, min(len(tokens), start + _LONGEST_SUBJECT)):
        if tokens[k].tag in "QVAS:;":
            return None
        if _is_finite(tokens[k], language) and _closes(tokens, k + 1):
            break
    else:
        return None
    subject = phrase_after(tokens[:k], start, language)
    if subject is None or not any(token.tag in "UP" for token in tokens[slice(*subject)]):
        return None
    if any(token.tag not in ",NT" for token in tokens[subject[1] : k]):
        return None
    return Frame(Order.SUBJECT_VERB, subject, (k, k + 1), _verb(tokens[k]), subject[0], k + 1)


def _verb_first(tokens: Sequence[Token], start: int, language: Language) -> Frame | None:
    first = start + 1 + (start + 1 < len(tokens) and tokens[start + 1].low in language.reflexives)
    if first >= len(tokens) or not _is_finite(tokens[start], language) or tokens[first].tag not in "UDP":
        return None
    subject = phrase_after(tokens, first, language)
    is_clear = tokens[first].tag == "P" and language.is_verb_second  # „...“, hielt sie dem Rat entgegen
    if subject is None or not (is_clear or _closes(tokens, subject[1])) or not may_speak(tokens, subject, language):
        return None
    return Frame(Order.VERB_SUBJECT, subject, (start, start + 1), _verb(tokens[start]), start, subject[1])


def _is_finite(token: Token, language: Language) -> bool:
    return token.tag in "wX" and bool(language.past_endings) and token.low.endswith(language.past_endings)


def _closes(tokens: Sequence[Token], i: int) -> bool:
    return i >= len(tokens) or tokens[i].tag in ",.;:-TRSNQ"


def _verb(token: Token) -> CueVerb:
    """Make the entry of a verb nobody listed; its class stays unknown."""
    return CueVerb(token.low, "", True, form=token.low)
