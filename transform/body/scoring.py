"""How good a text is as the text of its page: one score from 0 to 1, by what the page itself says of its article."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import prod

from transform.body.blocks import Block
from transform.body.page_text import opening, squeeze
from transform.text import count_words, fold

# Declared word counts count captions and promotions too.
_COMPLETE_SHARE = 0.6
# How much a headline that has no word in common with the text takes away.
_HEADLINE_WEIGHT = 0.3
# Dots at the end say that the text goes on elsewhere.
_CUT_FACTOR = 0.9
_CUT = re.compile(r"(?:…|\.\.\.)\W*$")
# A long text in one piece has lost its paragraphs on the way.
_UNPARTED_FACTOR = 0.8
_UNPARTED_CHARACTERS = 1000
# How much a text that is all labels and no running text takes away; half of an article may well be a list.
_LABELS_WEIGHT = 0.4
_RUNNING_CHARACTERS = 60
# White space left out: enough to tell one paragraph from another, and short enough to lie between two removed lines.
_SAMPLE_CHARACTERS = 40
# Shorter words ("on", "the") are in every text.
_TELLING_LETTERS = 4
# Three sentences; a shorter text may be right, but little speaks for it.
_SUFFICIENT_CHARACTERS = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSays:
    """What a page says of its article, by which a text can be judged."""

    headline: str = ""
    declared: str = ""
    """The text in its linked data."""
    n_words: int | None = None
    """The number of words in its linked data."""
    container: str = ""
    """All text of the element that holds most of the running text, without white space."""
    paragraphs: tuple[str, ...] = ()
    """The running paragraphs in it, each without white space."""


def extraction_score(blocks: Sequence[Block], says: PageSays) -> float:
    """Score a text, 0 to 1: how much of what should be in it is, how little else, and whether it looks whole."""
    text = "\n\n".join(block.text for block in blocks)
    words = fold(text).split()
    found = _harmonic(_recall(text, words, says), _precision(blocks, says))
    factors = (
        _completeness(text, says.n_words),
        _fit(words, says.headline),
        _CUT_FACTOR if _CUT.search(text) else 1.0,
        1 - _LABELS_WEIGHT * (1 - min(1.0, 2 * _running_share(blocks))),
        _UNPARTED_FACTOR if len(blocks) == 1 and len(text) >= _UNPARTED_CHARACTERS else 1.0,
    )
    return found * prod(factors)


def _recall(text: str, words: Sequence[str], says: PageSays) -> float:
    """The share of the running paragraphs and of the declared text that is in a text, by characters."""
    squeezed = squeeze(text)
    expected = sum(map(len, says.paragraphs))
    found = sum(len(paragraph) * _share_found(paragraph, squeezed) for paragraph in says.paragraphs)
    if says.declared:
        declared = Counter(fold(says.declared).split())
        expected += len(says.declared)
        found += len(says.declared) * (Counter(words) & declared).total() / max(declared.total(), 1)
    return found / expected if expected else 1.0


def _share_found(paragraph: str, text: str) -> float:
    """How much of a paragraph is in a text, by samples from its beginning, middle and end."""
    middle = max(len(paragraph) - _SAMPLE_CHARACTERS, 0) // 2
    samples = (paragraph[:_SAMPLE_CHARACTERS], paragraph[middle:][:_SAMPLE_CHARACTERS], paragraph[-_SAMPLE_CHARACTERS:])
    return sum(sample in text for sample in samples) / len(samples)


def _precision(blocks: Sequence[Block], says: PageSays) -> float:
    """The share of a text that stands in the container or in the declared text, by characters."""
    allowed = says.container + squeeze(says.declared)
    if not allowed:
        return 1.0
    standing = sum(len(block.text) for block in blocks if opening(block.text) in allowed)
    return standing / max(sum(len(block.text) for block in blocks), 1)


def _completeness(text: str, n_declared: int | None) -> float:
    sufficient = min(1.0, len(text) / _SUFFICIENT_CHARACTERS)
    if not n_declared:
        return sufficient
    return min(sufficient, count_words(text) / (_COMPLETE_SHARE * n_declared))


def _fit(words: Sequence[str], headline: str) -> float:
    telling = {word for word in fold(headline).split() if len(word) >= _TELLING_LETTERS}
    if not telling:
        return 1.0
    shared = len(telling.intersection(words)) / len(telling)
    return 1 - _HEADLINE_WEIGHT * (1 - min(1.0, 2 * shared))


def _running_share(blocks: Sequence[Block]) -> float:
    """The share of a text in its longer paragraphs, by characters."""
    lengths = [len(block.text) for block in blocks]
    return sum(length for length in lengths if length >= _RUNNING_CHARACTERS) / max(sum(lengths), 1)


def _harmonic(recall: float, precision: float) -> float:
    return 2 * recall * precision / (recall + precision) if recall + precision else 0.0
