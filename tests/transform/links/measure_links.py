"""How many copies of an article are known again by its sketch, and how many others are taken for copies.

``python -m tests.transform.links.measure_links`` tries shares of the shorter text that must be in common, and how many
hashes at least, on invented articles: copies, two agencies' stories with the same quotations, texts in one frame.
"""

import random
from collections.abc import Callable, Iterator
from itertools import combinations, product

from tests.load.invented_articles import RECUTS, Text, article, second_report, templated
from transform.links.sketches import prints_of, text_words

_ARTICLES = range(400)
_TEMPLATED = range(120)
_SHARES = (0.55, 0.6, 0.65, 0.7, 0.75)
_LEAST_SHARED = (8, 10, 12, 16)
_LEAST_OF_LONGER = 0.2

_Pair = tuple[frozenset[int], frozenset[int]]


def sketch(text: Text) -> frozenset[int]:
    """Sketch an article of some paragraphs."""
    return prints_of(text_words("\n\n".join(text)))


def kinds_of_pairs() -> Iterator[tuple[str, list[_Pair]]]:
    """Yield pairs of sketches by kind: first copies, then those that are none."""
    chance = random.Random(5)
    for recut in RECUTS:
        yield recut.__name__, [(sketch(article(n)), sketch(recut(article(n), chance))) for n in _ARTICLES]
    yield "second_report", [(sketch(article(n)), sketch(second_report(n))) for n in _ARTICLES]
    for number, name in enumerate(("forecasts", "prices", "obituaries")):
        yield name, list(combinations((sketch(templated(n, number)) for n in _TEMPLATED), 2))


def is_linked(share: float, least_shared: int) -> Callable[[_Pair], bool]:
    """Return a rule that tells whether a pair is taken for copies."""

    def rule(pair: _Pair) -> bool:
        n_shared, shorter, longer = len(pair[0] & pair[1]), *sorted(map(len, pair))
        return n_shared >= max(least_shared, share * shorter, _LEAST_OF_LONGER * longer)

    return rule


def main() -> None:
    """Print a line for each pair of limits."""
    kinds = dict(kinds_of_pairs())
    for share, least_shared in product(_SHARES, _LEAST_SHARED):
        rule = is_linked(share, least_shared)
        shares = (f"{name} {sum(map(rule, pairs)) / len(pairs):.1%}" for name, pairs in kinds.items())
        print(f"share {share}, at least {least_shared}: {', '.join(shares)}", flush=True)


if __name__ == "__main__":
    main()
