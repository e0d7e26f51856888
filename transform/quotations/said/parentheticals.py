"""Whether a reporting clause stands behind or inside the words it reports: "“...,” she said"."""

from collections.abc import Sequence

from transform.quotations.clauses.subjects import Frame, Order
from transform.quotations.languages.record import Language
from transform.quotations.reading.tokens import Token
from transform.quotations.said.drafts import Chars, ReadSentence
from transform.quotations.said.endings import (
    adds_words,
    closes_soon,
    ends_speech,
    joins_lower_quote,
    opening_end,
)


def _opens_lower(text: str, token: Token) -> bool:
    return token.stretch is not None and text[token.stretch.inner_start].islower()


def is_plain_clause(tokens: Sequence[Token], frame: Frame) -> bool:
    """Tell "On this week's “Harbour Hour,” Sousa said the ferry": a clause follows, a name in marks precedes."""
    after_marks = frame.order is Order.SUBJECT_VERB and tokens[frame.first - 1].tag == "Q"
    return after_marks and frame.stop < len(tokens) and tokens[frame.stop].tag not in ",.-:"


def is_statement(text: str, tokens: Sequence[Token], part: Chars, frame: Frame, language: Language) -> bool:
    """Tell what can have been said from an opening phrase: not "Instead" in "Instead, Norland is urging restraint"."""
    inside = [token for token in tokens if part[0] <= token.start < part[1]]
    if inside[0].tag in "RS" and not any(token.tag in "AVX" or _opens_lower(text, token) for token in inside):
        return False  # "On this week's “Harbour Hour,” Sousa said ..."
    if any(token.tag == "Q" for token in inside):
        return True
    comma = next((i for i, token in enumerate(inside) if token.tag == ","), None)
    main = inside if language.is_verb_second else inside[comma + 2 :] if comma is not None else []
    is_clause = any(token.tag in "AV" for token in main)  # "After some delays, the work has been going on, Sousa said."
    return len(inside) > 3 and not frame.verb.is_participle and (is_clause or inside[0].tag not in "RSN")


def is_parenthetical(text: str, read: ReadSentence, number: int, used: int, language: Language) -> bool:
    """Tell whether the frame stands after (or inside) the words it reports."""
    frame, tokens = read.frames[number], read.tokens
    if frame.order not in (Order.SUBJECT_VERB, Order.VERB_SUBJECT, Order.SOURCE_PHRASE):
        return False
    at = frame.first - 1
    if not frame.verb.takes_clause and not _calls(read, frame) and not _sings(tokens, frame):
        return False
    if at < used or (frame.subject is not None and tokens[frame.subject[0]].tag == "W"):
        return False
    if language.is_verb_second and frame.subject is not None and frame.subject[0] < frame.first:
        return False  # "Der Landrat, Jan Holt, hat zugesagt, ..."
    if any(opening_end(tokens, earlier, language) == at + 1 for earlier in read.frames[:number]):
        return False  # "In a letter calling it “dead,” the port asked for help": the letter's marks
    if tokens[at].tag == "Q":
        if frame.order is not Order.SUBJECT_VERB or closes_soon(tokens, frame.stop):
            return True
        return ends_speech(tokens[at]) and not adds_words(tokens, frame)
    if tokens[at].tag in ",-":
        if at > 0 and tokens[at - 1].tag == "Q" and frame.order is Order.VERB_SUBJECT:
            return True
        if at > 0 and tokens[at - 1].tag == "Q" and closes_soon(tokens, frame.stop):
            return True
        return closes_soon(tokens, frame.stop, strictly=True) or (
            at > 0 and joins_lower_quote(text, tokens, frame.stop) and tokens[0].tag not in "RT"
        )
    return False


def _sings(tokens: Sequence[Token], frame: Frame) -> bool:
    """Tell "“...,” Sousa sings to the crowd": nothing but a phrase of place or time follows the verb."""
    at = frame.first - 1
    if frame.order is Order.VERB_SUBJECT and at > 0 and tokens[at].tag == "," and tokens[at - 1].tag == "Q":
        return True  # „...“, beschreibt eine Wirtin den Abend.
    is_marked = at >= 0 and tokens[at].tag == "Q" and tokens[at].low in (",", "?", "!")
    return is_marked and (frame.stop >= len(tokens) or tokens[frame.stop].tag in "R.T")


def _calls(read: ReadSentence, frame: Frame) -> bool:
    """Tell "“A mistake,” she called it" and "“Never!” called a woman" from "She called it “a mistake”"."""
    before = read.tokens[frame.first - 1]
    return frame.first > 0 and frame.verb.lemma == "call" and before.tag == "Q" and ends_speech(before)
