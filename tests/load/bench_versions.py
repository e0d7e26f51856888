"""What a load pays for versions and for comparing them as the warehouse grows.

``python -m tests.load.bench_versions [SIZE...]`` fills a warehouse with invented articles up to each size, and loads a
thousand changed ones at each: scattered over all, or the newest, as rechecks bring them. Compare the ratios of one run.
"""

import random
import sys
import tempfile
import time
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path
from statistics import median

from tests.load.invented_speech import speech
from tests.load.world import NIGHT, Newsroom, accounted, make_article, make_quotation, make_speaker
from transform.records import Reading

SIZES = (10_000, 100_000)
_AT_ONCE = 5_000
_CHANGED = 1_000
_ROUNDS = 3
_PARAGRAPHS = 20


def article(number: int, edition: int = 0) -> Reading:
    """Make an article of some 3,000 characters with one quotation; each edition has another paragraph changed."""
    paragraphs = [speech(number * _PARAGRAPHS + one) for one in range(_PARAGRAPHS)]
    for changed in range(edition):
        paragraphs[changed + 1] += " This was not known before."
    body = "\n\n".join(paragraphs)
    at = NIGHT + timedelta(minutes=number // 100, days=100 * edition)
    made = make_article(f"https://harbourpost.example/{number}", body, captured_at=at)
    speaker = make_speaker(made)
    said = make_quotation(made, paragraphs[0], speaker)
    return Reading(article=made, quotations=(said,), speakers=(speaker,))


def load(newsroom: Newsroom, readings: Iterable[Reading], number: int) -> float:
    """Load one run, and return the seconds of CPU that loading took, without those of making it."""
    newsroom.stage(accounted(*readings), number)
    began = time.process_time()
    newsroom.load()
    return time.process_time() - began


def main(sizes: list[int]) -> None:
    """Print two lines for each size."""
    with tempfile.TemporaryDirectory() as home:
        newsroom = Newsroom(Path(home))
        first: dict[str, float] = {}
        n_stored, n_runs, edition = 0, 0, 0
        for size in sizes:
            for start in range(n_stored, size, _AT_ONCE):
                n_runs += 1
                load(newsroom, map(article, range(start, min(start + _AT_ONCE, size))), n_runs)
            n_stored = size
            chance = random.Random(size)
            for where in ("scattered", "newest"):
                spent = []
                for _ in range(_ROUNDS):
                    edition, n_runs = edition + 1, n_runs + 1
                    newest = range(size - _CHANGED, size)
                    numbers = newest if where == "newest" else chance.sample(range(size), _CHANGED)
                    spent.append(load(newsroom, (article(number, edition) for number in numbers), n_runs))
                first.setdefault(where, median(spent))
                print(
                    f"{size:>9,} articles: {_CHANGED:,} changed, {where}: {median(spent) * 1000:,.0f} ms of CPU,"
                    f" {median(spent) / first[where]:.2f} times as long as at the first size",
                    flush=True,
                )


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or list(SIZES))
