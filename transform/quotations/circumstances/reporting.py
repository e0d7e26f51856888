"""A reporting clause: what stands around the cue, without what was said."""

from collections.abc import Sequence
from dataclasses import dataclass

from transform.quotations.languages.record import CueVerb, Language
from transform.quotations.reading.tokens import Token
from transform.quotations.said.drafts import Chars


@dataclass(frozen=True, slots=True)
class Reporting:
    """The sentence of a cue, and which of its characters are the reporter's."""

    text: str
    tokens: list[Token]
    cue: Chars
    verb: CueVerb | None
    speaker: Chars | None
    said: Sequence[Chars]
    """What was said."""
    language: Language

    def is_said(self, token: Token) -> bool:
        """Tell whether a token belongs to what was said."""
        return token.tag == "Q" or any(start <= token.start < end for start, end in self.said)

    def is_speaker(self, token: Token) -> bool:
        """Tell whether a token belongs to the speaker as printed."""
        return self.speaker is not None and self.speaker[0] <= token.start < self.speaker[1]
