"""The frame of a sentence that says who said the one before: "Lo ha detto il sindaco.", "That is what Sousa said."."""

from collections.abc import Sequence

from transform.quotations.clauses.free_order import moved_subject
from transform.quotations.clauses.phrases import phrase_after
from transform.quotations.clauses.subjects import Frame, Order, may_speak
from transform.quotations.languages.record import CueVerb, Language
from transform.quotations.reading.tokens import Token

# "Lo | ha | poi | anche | detto": auxiliaries, pronouns and adverbs before the verb.
_MOST_BEFORE_VERB = 5


def frame_looking_back(tokens: Sequence[Token], frames: Sequence[Frame], language: Language) -> Frame | None:
    """Find who said the sentence before, where a sentence opens by looking back at it; None where it does not."""
    words = tuple(token.low for token in tokens[: _longest(language)])
    for opening in language.back_references:
        start = len(opening)
        if words[:start] != opening:
            continue
        if frames and frames[0].subject is not None and frames[0].subject[0] >= start:
            return frames[0]
        if found := _clause(tokens, start, language):
            return found
    for opening in language.back_credits:
        if words[: len(opening)] == opening and (found := _credit(tokens, len(opening), language)):
            return found
    return None


def _longest(language: Language) -> int:
    return max((len(opening) for opening in (*language.back_references, *language.back_credits)), default=0)


def _clause(tokens: Sequence[Token], start: int, language: Language) -> Frame | None:
    """Find the subject behind the verb: "(Lo) ha detto ieri il sindaco", "(C'est ce qu')a déclaré la maire"."""
    for k in range(start, min(len(tokens), start + _MOST_BEFORE_VERB)):
        verb = tokens[k].verb
        if tokens[k].tag == "V" and verb is not None and verb.takes_clause:
            subject = moved_subject(tokens, k + 1, language)
            if subject is None or not may_speak(tokens, subject, language):
                return None
            return Frame(Order.VERB_SUBJECT, subject, (start, k + 1), verb, 0, subject[1])
        if tokens[k].tag not in "AON":
            return None
    return None


def _credit(tokens: Sequence[Token], start: int, language: Language) -> Frame | None:
    """Find a speaker with whom the sentence ends: "A afirmação é de Ana Sousa."."""
    subject = phrase_after(tokens, start, language)
    if subject is None or not may_speak(tokens, subject, language):
        return None
    if any(token.tag not in ".,;" and token.tag in "VAXQ:" for token in tokens[subject[1] :]):
        return None
    verb = CueVerb(tokens[start - 1].low, "neutral", True)
    return Frame(Order.SOURCE_PHRASE, subject, (0, start), verb, 0, subject[1])
