"""Which quotation found is which quotation marked: by the share of their words in common, one to one."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from tests.quality.gold import Details, GoldArticle, kind_of
from tests.quality.reading import Found
from tests.quality.words import Words
from transform.records import QuotationKind

LEAST_COMMON = 0.8
"""The share of common words in all words from which a quotation counts as found."""


@dataclass(frozen=True, slots=True)
class Side:
    """A quotation as numbers of words, whether a person marked it or the engine found it."""

    kind: QuotationKind
    content: frozenset[int]
    source: frozenset[int]
    cue: frozenset[int]
    details: Details | None = None
    """What a person marked beyond the words."""
    found: Found | None = None
    """What the engine found beyond the words."""


@dataclass(frozen=True, slots=True)
class Compared:
    """A text with both sides of it."""

    article: GoldArticle
    words: Words
    stretches: tuple[frozenset[int], ...]
    """The words inside each pair of quotation marks."""
    gold: tuple[Side, ...]
    found: tuple[Side, ...]


def compare(article: GoldArticle, found: Iterable[Found]) -> Compared:
    """Put what was marked in a text beside what was found in it."""
    words = Words(article.text)
    stretches = tuple(words([span]) for span in article.quoted)
    marked = frozenset[int]().union(*stretches)
    return Compared(
        article=article,
        words=words,
        stretches=stretches,
        gold=marked_sides(article),
        found=_merge_fragments(_found_side(one, words, marked) for one in found),
    )


def marked_sides(article: GoldArticle) -> tuple[Side, ...]:
    """Return the quotations that a person marked."""
    words = Words(article.text)
    return _merge_fragments(
        Side(one.kind, words(one.content), words(one.source), words(one.cue), details=one.details)
        for one in article.quotations
    )


def pair_sides(gold: Sequence[Side], found: Sequence[Side], least: float) -> dict[int, int]:
    """Pair the quotations of both sides, greedily from the best pair down; ties go to the shorter one found.

    ``least`` is the least share of common words in all words of the two.
    """
    pairs = []
    for i, one in enumerate(gold):
        for j, other in enumerate(found):
            common = len(one.content & other.content)
            if common and common / len(one.content | other.content) >= least:
                pairs.append((-common / len(one.content | other.content), len(other.content), i, j))
    chosen: dict[int, int] = {}
    taken: set[int] = set()
    for *_, i, j in sorted(pairs):
        if i not in chosen and j not in taken:
            chosen[i] = j
            taken.add(j)
    return chosen


def has_right_speaker(gold: Side, found: Side) -> bool:
    """Tell whether the speakers as printed share a word, or neither side has one."""
    return bool(gold.source & found.source) or not (gold.source or found.source)


def words_of(sides: Iterable[Side], kinds: Collection[QuotationKind] = tuple(QuotationKind)) -> frozenset[int]:
    """Return every word of the quotations of some kinds."""
    return frozenset[int]().union(*(side.content for side in sides if side.kind in kinds))


def _found_side(found: Found, words: Words, marked: frozenset[int]) -> Side:
    one = found.quotation
    content = words((span.char_start, span.char_end) for span in one.spans)
    return Side(
        kind=kind_of(content, marked),
        content=content,
        source=_span(words, one.speaker_start, one.speaker_end),
        cue=_span(words, one.cue_start, one.cue_end),
        found=found,
    )


def _span(words: Words, start: int | None, end: int | None) -> frozenset[int]:
    return frozenset() if start is None or end is None else words([(start, end)])


def _merge_fragments(sides: Iterable[Side]) -> tuple[Side, ...]:
    """Make one quotation of pieces with one cue and one speaker; drop what has no word."""
    merged: list[Side] = []
    by_cue: dict[tuple[frozenset[int], frozenset[int]], int] = {}
    for side in sides:
        if not side.content:
            continue
        key = side.cue, side.source
        if side.cue and key in by_cue:
            first = merged[by_cue[key]]
            kind = first.kind if first.kind is side.kind else QuotationKind.MIXED
            merged[by_cue[key]] = replace(first, content=first.content | side.content, kind=kind)
            continue
        by_cue.setdefault(key, len(merged))
        merged.append(side)
    return tuple(merged)
