"""How fast the engine reads, in words a second on one core, beside a yardstick in the same run.

``python -m tests.quality.speed GOLD...`` takes the best of several rounds. The yardstick does the least that any reader
must: find the words and the sentence ends of the same texts with two regular expressions. A machine twice as fast makes
both twice as fast, so only their ratio says something about the engine.
"""

import argparse
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from time import process_time

from tests.quality.gold import GoldArticle, load_gold
from tests.quality.reading import read_gold
from tests.quality.words import Words

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_SENTENCE_END = re.compile(r"[.!?]+[\"'”’»]*\s+(?=\w)")
_LEAST_SECONDS = 0.2
"""A round takes at least so long, or the clock's own grain shows."""


def measure(articles: Sequence[GoldArticle], n_rounds: int) -> tuple[float, float]:
    """Return words a second of the engine and of the yardstick, each the best of several rounds, taken in turns."""
    n_words = sum(len(Words(article.text)) for article in articles)
    engine = yardstick = float("inf")
    for _ in range(n_rounds):
        engine = min(engine, _seconds(lambda: [read_gold(article) for article in articles]))
        yardstick = min(yardstick, _seconds(lambda: [_tokenise(article.text) for article in articles]))
    return n_words / engine, n_words / yardstick


def _tokenise(text: str) -> tuple[list[str], list[str]]:
    return _WORD.findall(text), _SENTENCE_END.split(text)


def _seconds(work: Callable[[], object]) -> float:
    """Return the processor's seconds for one pass, repeated until the clock can tell."""
    n_passes = 0
    start = process_time()
    while (spent := process_time() - start) < _LEAST_SECONDS:
        work()
        n_passes += 1
    return spent / n_passes


def _main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+", type=Path, metavar="GOLD")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    for path in options.gold:
        engine, yardstick = measure(load_gold(path), options.rounds)
        sys.stdout.write(
            f"{path.name}: engine {engine:,.0f} words/s, yardstick {yardstick:,.0f} words/s, "
            f"1/{yardstick / engine:.1f} of it\n"
        )


if __name__ == "__main__":
    _main()
