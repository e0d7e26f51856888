"""How much of a text was changed, word by word."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

# Words, stretches of blanks, and every other character for itself: joined they give the text again.
_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
# Lines with their ends.
_LINE = re.compile(r"[^\n]*\n+|[^\n]+")
# Tokens of the old by tokens of the new: a comparison takes a bit of memory for each pair. A text that is longer than
# this and rewritten counts as removed and added.
_MOST_PAIRS = 400_000_000


@dataclass(frozen=True, slots=True)
class TextChange:
    """Characters that a text has gained and lost."""

    added: int = 0
    removed: int = 0

    def __add__(self, other: "TextChange") -> "TextChange":
        """Add up the changes of two stretches."""
        return TextChange(self.added + other.added, self.removed + other.removed)


def text_change(old: str, new: str) -> TextChange:
    """Count the characters of the words, marks and blanks that are only in one of two texts.

    Their lengths differ by ``added - removed``.

    >>> text_change("The ferry sails on Monday.", "The old ferry sails on Tuesday.")
    TextChange(added=11, removed=6)
    """
    # Lines first: most of them stay, and what is compared word by word stays short.
    before, after = _LINE.findall(old), _LINE.findall(new)
    total = TextChange()
    for gone, come in _gaps(before, after):
        total += _words_change("".join(gone), "".join(come))
    return total


def _gaps(before: Sequence[str], after: Sequence[str]) -> list[tuple[Sequence[str], Sequence[str]]]:
    """Return what stands between the items that two sequences have in common, in their order."""
    gaps = []
    i = j = 0
    for block in Indel.opcodes(before, after):
        if block.tag == "equal":
            if i < block.src_start or j < block.dest_start:
                gaps.append((before[i : block.src_start], after[j : block.dest_start]))
            i, j = block.src_end, block.dest_end
    if i < len(before) or j < len(after):
        gaps.append((before[i:], after[j:]))
    return gaps


def _words_change(old: str, new: str) -> TextChange:
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    if len(before) * len(after) > _MOST_PAIRS:
        return TextChange(len(new), len(old))
    total = TextChange()
    for gone, come in _gaps(before, after):
        total += TextChange(sum(map(len, come)), sum(map(len, gone)))
    return total
