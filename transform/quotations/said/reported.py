"""Whether words without quotation marks are a report of what somebody said."""

from collections.abc import Sequence

from transform.quotations.clauses.phrases import phrase_after
from transform.quotations.clauses.subjects import Frame, Order
from transform.quotations.languages.record import Language
from transform.quotations.reading.tokens import Token


def is_indirect(tokens: Sequence[Token], frame: Frame, start: int, stop: int, language: Language) -> bool:
    """Tell whether the unmarked tokens from start to stop are what the speaker of a frame said."""
    if frame.order in (Order.PASSIVE, Order.COLON) or frame.subject is None or frame.verb.lemma in language.explaining:
        return False
    if not frame.verb.takes_clause:
        return frame.verb.cue_class == "criticizing" and _is_accusation(tokens, start, stop)
    if stop - start < 3:
        return False
    if tokens[start].low in language.complementizers or frame.order is Order.SOURCE_PHRASE:
        return True
    inside = tokens[start:stop]
    if language.is_verb_second:
        return is_reported_clause(tokens, start, stop, language)
    if tokens[start].low in language.question_words:
        return True
    if frame.verb.cue_class == "criticizing" and _is_accusation(tokens, start, stop):
        return True
    if frame.verb.cue_class in ("urging", "promising") or frame.verb.takes_addressee:
        to = next((i for i in range(start, min(stop - 1, start + 7)) if tokens[i].low == "to"), None)
        if to is not None and tokens[to + 1].tag in "wXVA":
            return True
    if frame.verb.lemma == "say":
        return any(token.tag in "AVX" or (token.tag == "w" and token.low.endswith("ed")) for token in inside)
    return _is_bare_clause(tokens, start, stop, language)


def _is_accusation(tokens: Sequence[Token], start: int, stop: int) -> bool:
    """Tell "accused the port of hiding the leak" from "accused the port"."""
    return tokens[start].low.endswith("ing") or any(
        tokens[i].low in ("of", "for") and tokens[i + 1].low.endswith("ing") for i in range(start, stop - 1)
    )


def _is_bare_clause(tokens: Sequence[Token], start: int, stop: int, language: Language) -> bool:
    """Tell a clause without *that* by its subject and finite verb: "argued the dam would hold"."""
    if tokens[start].tag not in "PUDw":
        return False
    subject = phrase_after(tokens, start, language, appositive=False)
    return subject is not None and subject[1] < stop and tokens[subject[1]].tag in "AX"


def is_reported_clause(tokens: Sequence[Token], start: int, stop: int, language: Language) -> bool:
    """Tell reported speech by its mood, an infinitive or a question: ", er sei", ", nichts zu wissen", ", was"."""
    inside = tokens[start:stop]
    if not inside:
        return False
    if any(token.low in language.subjunctives and token.tag != "U" for token in inside):
        return True
    if inside[0].low in language.question_words:
        return True
    marker = inside[-2].low if len(inside) > 1 else ""
    last = inside[-1].low
    return marker == "zu" or (last.startswith(language.infinitive_openings or "\0") and last.endswith("n"))
