"""Numbers for the words of a text, so that spans are compared without regard to marks and punctuation."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from tests.quality.quoted import Chars

# The benchmark's word: letters and digits, with apostrophes inside.
_WORD = re.compile(r"\w+(?:['’]\w+)*")


class Words:
    """Turns spans of characters into the numbers of the words that lie in them.

    >>> sorted(Words("“We wait,” she said.")([(0, 10)]))
    [0, 1]
    """

    def __init__(self, text: str) -> None:
        found = list(_WORD.finditer(text))
        self._starts = [word.start() for word in found]
        self._ends = [word.end() for word in found]

    def __len__(self) -> int:
        return len(self._starts)

    def __call__(self, spans: Iterable[Chars]) -> frozenset[int]:
        """Return the numbers of the words that touch the spans."""
        return frozenset(
            number
            for start, end in spans
            for number in range(bisect_right(self._ends, start), bisect_left(self._starts, end))
        )

    def chars(self, first: int, last: int) -> Chars:
        """Return the stretch from one word to another, both included."""
        return self._starts[first], self._ends[last]
