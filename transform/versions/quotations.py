"""Which quotation of a version is which of the version before it."""

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from rapidfuzz.distance import Indel

from transform.text import fold

# Share of their words that two quotations must have in common, in order, to be one that was reworded. Two statements
# of one speaker on one matter have up to half in common.
LEAST_ALIKE = 0.6


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation as far as pairing needs it."""

    quotation_id: UUID
    text_digest: str
    text: str


@dataclass(frozen=True, slots=True)
class QuotationPair:
    """A quotation of the version before and its like in the version; null where there is none."""

    old_id: UUID | None
    new_id: UUID | None
    similarity: float
    """Of the words, 0 to 1."""


def pair_quotations(old: Sequence[Said], new: Sequence[Said]) -> tuple[QuotationPair, ...]:
    """Pair the quotations of two versions one to one: the same words first, then the most alike; the rest alone."""
    pairs = list(_same_words(old, new))
    left, come = _unpaired(old, new, pairs)
    pairs += _most_alike(left, come)
    left, come = _unpaired(old, new, pairs)
    pairs += [QuotationPair(one.quotation_id, None, 0.0) for one in left]
    pairs += [QuotationPair(None, one.quotation_id, 0.0) for one in come]
    return tuple(pairs)


def _unpaired(
    old: Sequence[Said], new: Sequence[Said], pairs: Sequence[QuotationPair]
) -> tuple[list[Said], list[Said]]:
    old_ids, new_ids = {pair.old_id for pair in pairs}, {pair.new_id for pair in pairs}
    return (
        [one for one in old if one.quotation_id not in old_ids],
        [one for one in new if one.quotation_id not in new_ids],
    )


def _same_words(old: Sequence[Said], new: Sequence[Said]) -> Iterator[QuotationPair]:
    """Pair equal words in their order: what is said twice is paired twice."""
    waiting: defaultdict[str, deque[Said]] = defaultdict(deque)
    for one in old:
        waiting[one.text_digest].append(one)
    for one in new:
        if waiting[one.text_digest]:
            yield QuotationPair(waiting[one.text_digest].popleft().quotation_id, one.quotation_id, 1.0)


def _most_alike(old: Sequence[Said], new: Sequence[Said]) -> Iterator[QuotationPair]:
    """Pair other words that are alike enough, the most alike first."""
    words = {one.quotation_id: fold(one.text).split() for one in (*old, *new)}
    found = []
    for before in old:
        for after in new:
            one, other = words[before.quotation_id], words[after.quotation_id]
            similarity = Indel.normalized_similarity(one, other, score_cutoff=LEAST_ALIKE)
            if similarity >= LEAST_ALIKE:
                found.append(QuotationPair(before.quotation_id, after.quotation_id, similarity))
    taken: set[UUID | None] = set()
    for pair in sorted(found, key=lambda one: -one.similarity):
        if pair.old_id not in taken and pair.new_id not in taken:
            taken |= {pair.old_id, pair.new_id}
            yield pair
