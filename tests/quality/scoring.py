"""How well the engine reads hand-marked texts: the benchmark's figures, and more rows of our own.

``python -m tests.quality.scoring GOLD...`` prints them; GOLD is a file of JSON lines or a folder of marked texts.

Everything is counted in words, so that marks and punctuation at the borders are free. ``found`` rows match one to one
at a least share of common words in all words; predictions of what is marked, but of a kind that the row leaves out,
are neither right nor wrong. ``e2e``: matched, and the speaker as printed is right. ``marks`` rows ask of the words
and the whole stretches inside quotation marks whether each is given to somebody, as it should be.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from tests.quality.details import count_details
from tests.quality.gold import load_gold
from tests.quality.matching import Compared, Side, compare, has_right_speaker, pair_sides, words_of
from tests.quality.reading import read_gold
from transform.records import QuotationKind

Counts = Counter[tuple[str, str]]
"""By row and what is counted."""
Figures = dict[str, dict[str, float]]
"""By row and name of the figure: shares from 0 to 1."""

_LEAST_COMMON = {"0.3": 0.3, "0.8": 0.8, "exact": 1.0}
_SCOPES = {
    "quoted": (QuotationKind.DIRECT, QuotationKind.MIXED),
    "all": tuple(QuotationKind),
    **{kind.value: (kind,) for kind in QuotationKind},
}
_COLUMNS = ["p", "r", "f1", "speaker_exact", "speaker_overlap", "cue_exact", "cue_overlap", "e2e_p", "e2e_r", "e2e_f1"]


def count_text(text: Compared) -> Counts:
    """Count what is right and wrong in one text."""
    counts: Counts = Counter()
    for name, least in _LEAST_COMMON.items():
        _count_pairs(text, name, least, counts)
    _count_words(text, counts)
    _count_stretches(text, counts)
    counts.update(count_details(text))
    return counts


def figures_of(counts: Mapping[tuple[str, str], int]) -> Figures:
    """Turn counts into shares, row by row."""
    rows: Figures = {}
    for row in dict.fromkeys(row for row, _ in counts):
        of = {what: n for (name, what), n in counts.items() if name == row}
        tp, fp, fn = (of.get(what, 0) for what in ("tp", "fp", "fn"))
        figures = _shares(tp, tp + fp, tp + fn)
        for role, name in (("source", "speaker"), ("cue", "cue")):
            if role in of:
                figures[f"{name}_exact"] = _share(of.get(f"{role} same", 0), of[role])
                figures[f"{name}_overlap"] = _share(of.get(f"{role} overlap", 0), of[role])
        if "e2e" in of:
            figures |= {f"e2e_{name}": share for name, share in _shares(of["e2e"], tp + fp, tp + fn).items()}
        rows[row] = figures
    return rows


def score_gold(path: Path) -> tuple[tuple[str, Counts], ...]:
    """Read all texts of a file or folder and count each, with its language.

    Raises MarkupError or ValueError for a text that is not marked as it should be.
    """
    return tuple((one.language, count_text(compare(one, read_gold(one)))) for one in load_gold(path))


def total(counted: Iterable[Counts]) -> Counts:
    """Add up the counts of several texts."""
    out: Counts = Counter()
    for counts in counted:
        out.update(counts)
    return out


def _count_pairs(text: Compared, name: str, least: float, counts: Counts) -> None:
    pairs = pair_sides(text.gold, text.found, least)
    spurious = [side for j, side in enumerate(text.found) if j not in set(pairs.values())]
    for scope, kinds in _SCOPES.items():
        row = f"{scope} {name}"
        counts[row, "fp"] += sum(side.kind in kinds for side in spurious)
        for i, gold in enumerate(text.gold):
            if gold.kind not in kinds:
                continue
            counts[row, "tp" if i in pairs else "fn"] += 1
            if i in pairs:
                _count_roles(gold, text.found[pairs[i]], row, counts)


def _count_roles(gold: Side, found: Side, row: str, counts: Counts) -> None:
    counts[row, "e2e"] += has_right_speaker(gold, found)
    for role, marked, got in (("source", gold.source, found.source), ("cue", gold.cue, found.cue)):
        if marked:
            counts[row, role] += 1
            counts[row, f"{role} same"] += marked == got
            counts[row, f"{role} overlap"] += bool(marked & got)


def _count_words(text: Compared, counts: Counts) -> None:
    gold, found = words_of(text.gold), words_of(text.found)
    for scope in ("quoted", "all"):
        wanted, given = words_of(text.gold, _SCOPES[scope]), words_of(text.found, _SCOPES[scope])
        _add(counts, f"{scope} words", len(wanted & found), len(given - gold), len(wanted - found))
    marked = frozenset[int]().union(*text.stretches)
    _add(counts, "marks words", len(marked & gold & found), len(marked & found - gold), len(marked & gold - found))


def _count_stretches(text: Compared, counts: Counts) -> None:
    for stretch in filter(None, text.stretches):
        gold, found = _owner(text.gold, stretch), _owner(text.found, stretch)
        is_right = bool(gold and found)
        _add(counts, "marks stretches", is_right, bool(found and not gold), bool(gold and not found))
        counts["marks stretches", "e2e"] += bool(gold and found and has_right_speaker(gold, found))


def _owner(sides: tuple[Side, ...], stretch: frozenset[int]) -> Side | None:
    """Return the quotation that holds at least half of a stretch."""
    best = max(sides, key=lambda side: len(side.content & stretch), default=None)
    return best if best and 2 * len(best.content & stretch) >= len(stretch) else None


def _add(counts: Counts, row: str, tp: int, fp: int, fn: int) -> None:
    for what, n in (("tp", tp), ("fp", fp), ("fn", fn)):
        counts[row, what] += n


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _shares(right: int, guessed: int, actual: int) -> dict[str, float]:
    return {"p": _share(right, guessed), "r": _share(right, actual), "f1": _share(2 * right, guessed + actual)}


def _table(figures: Figures) -> Iterator[str]:
    names = [column.replace("speaker", "spk").replace("overlap", "over") for column in _COLUMNS]
    yield " " * 18 + "".join(f"{name:>10}" for name in names)
    for row, of in sorted(figures.items(), key=lambda one: one[0]):
        cells = (f"{100 * of[column]:10.1f}" if column in of else f"{'-':>10}" for column in _COLUMNS)
        yield f"{row:18}" + "".join(cells)


def _main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+", type=Path)
    for path in parser.parse_args().gold:
        scored = score_gold(path)
        for language in ("", *sorted({language for language, _ in scored})):
            counts = [one for of, one in scored if language in ("", of)]
            sys.stdout.write(f"\n{path.name} {language or 'all languages'}: {len(counts)} texts\n")
            sys.stdout.writelines(line + "\n" for line in _table(figures_of(total(counts))))


if __name__ == "__main__":
    _main()
