"""Reporting verbs that report nothing: names, usage, and refusals to speak."""

from collections.abc import Sequence

from transform.quotations.clauses.subjects import Frame, Order
from transform.quotations.languages.record import Language
from transform.quotations.reading.tokens import Token
from transform.quotations.said.drafts import ReadSentence

_REFUSALS = frozenset(("not", "declined", "refused", "neither", "nobody", "never", "declining", "refusing", "without"))
_REVEALING = frozenset(("say", "comment", "reveal", "disclose", "specify"))
_NAMING = frozenset(("dub", "title", "entitle", "nickname", "read"))
_WISHES = ("not to be named", "not to be identified", "not to be quoted", "to remain anonymous")


def gives_name(text: str, read: ReadSentence, frame: Frame) -> bool:
    """Tell "dubbed “Operation Harbour”" from "dubbed it “a disaster”": a name has capitals."""
    after = read.tokens[frame.stop : frame.stop + 1]
    is_called = frame.verb.lemma == "call" and bool(after) and after[0].tag == "Q"  # "a memoir called “The House”"
    if not (is_called or frame.verb.lemma in _NAMING):
        return False
    marked = next((token.stretch for token in read.tokens[frame.stop :] if token.stretch is not None), None)
    if marked is None:
        return False
    found = text[marked.inner_start : marked.inner_end].split()
    return found[-1][0].isupper() and all(word[0].isupper() or len(word) < 5 for word in found)


def is_usage(tokens: Sequence[Token], frame: Frame, language: Language) -> bool:
    """Tell how a thing is called from what somebody says: "what chemists call “slack wax”", "you find “fresh” eggs"."""
    if frame.subject is None:
        return False
    subject = tokens[slice(*frame.subject)]
    if subject[0].low in language.generic_pronouns and frame.verb.lemma != "say":
        return True
    is_habit = not frame.verb.takes_clause and frame.verb.is_bare and frame.order is Order.SUBJECT_VERB
    in_relative = frame.first > 0 and tokens[frame.first - 1].low in ("what", "which")
    return is_habit and in_relative and all(token.tag in "Dw" for token in subject)


def is_refused(tokens: Sequence[Token], frame: Frame) -> bool:
    """Tell that nothing was said: "declined to say whether", "did not say which", "asked not to be named"."""
    if frame.verb.lemma not in _REVEALING:
        return frame.verb.cue_class == "asking" and _is_wish_for_anonymity(tokens, frame.stop)
    after = tokens[frame.stop : frame.stop + 1]
    if not after or after[0].tag not in "SW":
        return False
    before = [token.low for token in tokens[max(0, frame.cue[0] - 4) : frame.cue[0]]]
    return after[0].low != "that" and any(word in _REFUSALS or word.endswith(("n't", "n’t")) for word in before)


def _is_wish_for_anonymity(tokens: Sequence[Token], start: int) -> bool:
    return " ".join(token.low for token in tokens[start : start + 4]).startswith(_WISHES)


def is_labelled(tokens: Sequence[Token], i: int, language: Language) -> bool:
    """Tell "saw the move as “dead”" from "saw the “dead” fish"."""
    marked = next((j for j in range(i, len(tokens)) if tokens[j].tag == "Q"), len(tokens))
    return any(token.low in language.labelling for token in tokens[i:marked])
