"""Whether the confidences are true: of the quotations given 0.8, are eight in ten right?

``python -m tests.quality.reliability GOLD...`` prints the reliability table over hand-marked texts, the expected
calibration error, the Brier score, and for each rule and kind the share that was right. Right is a quotation whose
words overlap a marked one by 0.8 or more and whose speaker as printed is right.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.quality.gold import load_gold
from tests.quality.matching import LEAST_COMMON, Compared, compare, has_right_speaker, pair_sides
from tests.quality.reading import read_gold
from transform.quotations.confidence import rule_of

_BINS = 10


@dataclass(frozen=True, slots=True)
class Judged:
    """A quotation found, how sure the engine was, and whether it was right."""

    rule: str
    """As ``transform.quotations.confidence.rule_of`` names it: "after_verb_subject/direct"."""
    confidence: float
    is_right: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Several judged quotations."""

    name: str
    n: int
    confidence: float
    """Their mean."""
    right: float
    """The share that was right."""


def judge(text: Compared) -> Iterator[Judged]:
    """Say of each quotation found whether it is right."""
    gold_of = {j: i for i, j in pair_sides(text.gold, text.found, LEAST_COMMON).items()}
    for j, side in enumerate(text.found):
        if side.found is None:
            continue
        one = side.found.quotation
        is_right = j in gold_of and has_right_speaker(text.gold[gold_of[j]], side)
        rule = rule_of(one.method, one.kind, one.anonymity, one.speaker_surface)
        yield Judged(rule, one.confidence, is_right)


def by_confidence(judged: Iterable[Judged]) -> list[Group]:
    """Group by bins of a tenth: "0.8-0.9" holds 0.8 up to, but not including, 0.9; the last one holds 1."""
    return _grouped(judged, lambda one: _bin(one.confidence))


def by_rule(judged: Iterable[Judged]) -> list[Group]:
    """Group by rule and kind."""
    return _grouped(judged, lambda one: one.rule)


def calibration_error(groups: Sequence[Group]) -> float:
    """Return the expected calibration error: how far confidence is from truth, weighed by the groups' sizes."""
    total = sum(group.n for group in groups)
    return sum(group.n * abs(group.confidence - group.right) for group in groups) / total if total else 0.0


def brier_score(judged: Sequence[Judged]) -> float:
    """Return the mean squared distance of confidence from truth; 0 is best, always saying 0.5 gives 0.25."""
    return sum((one.confidence - one.is_right) ** 2 for one in judged) / len(judged) if judged else 0.0


def _bin(confidence: float) -> str:
    # 0.7 / 0.1 is 6.999…: count in hundredths
    number = min(round(confidence * 100) // _BINS, _BINS - 1)
    return f"{number / _BINS:.1f}-{(number + 1) / _BINS:.1f}"


def _grouped(judged: Iterable[Judged], name_of: Callable[[Judged], str]) -> list[Group]:
    members: defaultdict[str, list[Judged]] = defaultdict(list)
    for one in judged:
        members[name_of(one)].append(one)
    return [
        Group(
            name,
            len(of),
            sum(one.confidence for one in of) / len(of),
            sum(one.is_right for one in of) / len(of),
        )
        for name, of in sorted(members.items())
    ]


def _table(judged: Sequence[Judged]) -> Iterator[str]:
    for title, groups in (("confidence", by_confidence(judged)), ("rule and kind", by_rule(judged))):
        yield f"{title:34}{'n':>6}{'mean':>8}{'right':>8}"
        for group in groups:
            yield f"{group.name:34}{group.n:6}{group.confidence:8.2f}{group.right:8.2f}"
        yield ""
    yield f"expected calibration error {calibration_error(by_confidence(judged)):.3f}"
    yield f"Brier score {brier_score(judged):.3f}"


def _main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+", type=Path, metavar="GOLD")
    parser.add_argument("--language", help="only texts of this language: de")
    options = parser.parse_args()
    texts = (text for path in options.gold for text in load_gold(path))
    of_language = (text for text in texts if options.language in (None, text.language))
    judged = [one for text in of_language for one in judge(compare(text, read_gold(text)))]
    sys.stdout.writelines(line + "\n" for line in _table(judged))


if __name__ == "__main__":
    _main()
