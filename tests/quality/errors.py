"""What the engine gets wrong in hand-marked texts, by class: counts first, then examples.

``python -m tests.quality.errors GOLD`` reads a file of the benchmark's JSON lines or a folder of marked texts.
"""

import argparse
import signal
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from tests.quality.error_classes import Miss, find_misses
from tests.quality.gold import load_gold
from tests.quality.matching import Compared, Side, compare
from tests.quality.reading import read_gold

_CONTEXT = 8
"""Words shown on either side."""
_LONGEST = 60
"""Words shown of a quotation at the most."""


def misses_in(path: Path, language: str | None) -> list[Miss]:
    """Return all that is wrong in the texts of a file or folder, of one language if it is given."""
    texts = (one for one in load_gold(path) if language in (None, one.language))
    return [miss for one in texts for miss in find_misses(compare(one, read_gold(one)))]


def summary(misses: Sequence[Miss]) -> Iterator[str]:
    """Write the table of classes, the largest first within each group."""
    groups: Counter[str] = Counter(_group(miss) for miss in misses)
    classes = Counter(miss.error_class for miss in misses)
    languages: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for miss in misses:
        languages[miss.error_class][miss.text.article.language] += 1
    for group, n_group in groups.most_common():
        yield f"{n_group:6}  {group}"
        for name, n in classes.most_common():
            if name.startswith(f"{group} /"):
                where = " ".join(f"{code} {count}" for code, count in languages[name].most_common())
                yield f"{n:10}    {name:55} {where}"


def examples(misses: Iterable[Miss], limit: int) -> Iterator[str]:
    """Write up to ``limit`` examples of each class, with context."""
    by_class: defaultdict[str, list[Miss]] = defaultdict(list)
    for miss in misses:
        by_class[miss.error_class].append(miss)
    for name, of_class in sorted(by_class.items(), key=lambda one: (one[0].split(" / ")[0], -len(one[1]))):
        yield f"\n== {name}: {len(of_class)}"
        for miss in of_class[:limit]:
            yield from _example(miss)


def _example(miss: Miss) -> Iterator[str]:
    note = f" ({miss.note})" if miss.note else ""
    yield f"-- {miss.text.article.article_id}{note}"
    for name, side in (("marked", miss.gold), ("found", miss.found)):
        if side is None:
            continue
        cue, source = (_between(miss.text, words, 0) or "nothing" for words in (side.cue, side.source))
        yield f"   {name:7} {side.kind}: {_between(miss.text, side.content, 0)}"
        yield f"           cue: {cue} | speaker: {source}{_rule(side)}"
    shown = miss.gold or miss.found
    if shown is not None:
        yield f"   context {_between(miss.text, shown.content, _CONTEXT)}"


def _between(text: Compared, numbers: frozenset[int], n_around: int) -> str:
    """Return the text from the first to the last of some words, on one line, the middle of a long one left out."""
    if not numbers:
        return ""
    first = max(0, min(numbers) - n_around)
    last = min(len(text.words) - 1, max(numbers) + n_around)
    start, end = text.words.chars(first, last)
    words = text.article.text[start:end].split()
    if len(words) > _LONGEST:
        words = [*words[: _LONGEST // 2], "[…]", *words[-_LONGEST // 2 :]]
    return " ".join(words)


def _rule(side: Side) -> str:
    return f" | rule: {side.found.quotation.method}" if side.found else ""


def _group(miss: Miss) -> str:
    return miss.error_class.partition(" /")[0]


def _main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, metavar="GOLD")
    parser.add_argument(
        "--class", dest="of_class", default="", help='how the class begins: "borders", "missed / known"'
    )
    parser.add_argument("--limit", type=int, default=3, help="examples of each class (default 3)")
    parser.add_argument("--language", help="only texts of this language: de")
    options = parser.parse_args()
    # The report is long: `| head` is no error.
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    misses = [one for one in misses_in(options.gold, options.language) if one.error_class.startswith(options.of_class)]
    sys.stdout.writelines(line + "\n" for line in (*summary(misses), *examples(misses, options.limit)))


if __name__ == "__main__":
    _main()
