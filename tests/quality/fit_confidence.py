"""The confidences that fit hand-marked texts: lines for the table of ``transform/quotations/confidence.py``.

``python -m tests.quality.fit_confidence GOLD...`` prints for each rule and kind the share that was right, drawn towards
the share of its kind as if two more quotations of that kind had been seen, rounded to 0.05, and 0.95 at the most.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from tests.quality.gold import load_gold
from tests.quality.matching import compare
from tests.quality.reading import read_gold
from tests.quality.reliability import Judged, judge

_DRAW = 2
_STEP = 0.05
_SUREST = 0.95


def fitted(judged: Sequence[Judged]) -> dict[str, float]:
    """Return the confidence of each rule and kind: "after_verb_subject/direct" -> 0.9."""
    of_kind = {kind: _share(one for one in judged if _kind(one.rule) == kind) for kind in map(_kind, _rules(judged))}
    out = {}
    for rule in _rules(judged):
        seen = [one for one in judged if one.rule == rule]
        right = sum(one.is_right for one in seen) + _DRAW * of_kind[_kind(rule)]
        out[rule] = min(_SUREST, round(round(right / (len(seen) + _DRAW) / _STEP) * _STEP, 2))
    return out


def _rules(judged: Iterable[Judged]) -> list[str]:
    return sorted({one.rule for one in judged})


def _kind(rule: str) -> str:
    return rule.partition("/")[2]


def _share(judged: Iterable[Judged]) -> float:
    listed = [one.is_right for one in judged]
    return sum(listed) / len(listed)


def _lines(table: dict[str, float]) -> Iterator[str]:
    for rule, confidence in table.items():
        yield f'    "{rule}": {confidence},\n'


def _main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+", type=Path, metavar="GOLD")
    options = parser.parse_args()
    texts = (text for path in options.gold for text in load_gold(path))
    judged = [one for text in texts for one in judge(compare(text, read_gold(text)))]
    sys.stdout.writelines(_lines(fitted(judged)))


if __name__ == "__main__":
    _main()
