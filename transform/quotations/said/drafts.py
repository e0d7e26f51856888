"""A quotation being put together, and the sentence it was found in."""

from collections.abc import Sequence
from dataclasses import dataclass

from transform.quotations.clauses.subjects import Frame
from transform.quotations.languages.record import CueVerb
from transform.quotations.reading.sentences import Sentence
from transform.quotations.reading.tokens import Token

Chars = tuple[int, int]
"""First character and the one after the last."""


@dataclass(slots=True)
class Draft:
    """A quotation being put together; later sentences may add to its spans."""

    spans: list[Chars]
    cue: Chars | None
    verb: CueVerb | None
    speaker: Chars | None
    method: str
    paragraph: int
    sentence: Chars
    """The sentence with the cue: where addressee and time stand."""
    style: str | None
    has_marks: bool
    tokens: list[Token]


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """A sentence with its tokens and reporting frames."""

    sentence: Sentence
    tokens: list[Token]
    frames: list[Frame]


def make_draft(read: ReadSentence, frame: Frame, spans: list[Chars], method: str, paragraph: int) -> Draft:
    """Make the quotation that a frame reports, as far as its sentence shows it."""
    tokens = read.tokens
    stretches = read.sentence.stretches
    style = next((s.style for s in stretches if any(a < s.end and s.start < b for a, b in spans)), None)
    return Draft(
        spans=spans,
        cue=(tokens[frame.cue[0]].start, tokens[frame.cue[1] - 1].end),
        verb=frame.verb,
        speaker=chars_of(tokens, frame.subject) if frame.subject else None,
        method=method,
        paragraph=paragraph,
        sentence=(read.sentence.start, read.sentence.end),
        style=style,
        has_marks=style is not None,
        tokens=tokens,
    )


def chars_of(tokens: Sequence[Token], found: tuple[int, int]) -> Chars:
    """Turn a range of tokens into characters of the text."""
    return tokens[found[0]].start, tokens[found[1] - 1].end
