"""The floors under the figures of each batch of hand-marked texts, and the digest that ties them to its texts.

``python -m tests.quality.floors`` raises the floors that lie well below what is reached; it never lowers one.
"""

import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path

from tests.quality.gold import BATCHES
from tests.quality.scoring import Counts, Figures, figures_of, score_gold, total
from transform.ids import sha256

OTHERS = "other languages"
"""Those that are read by their marks only, together."""
_OWN_FLOORS = ("en", "de", "fr", "es", "pt", "it")
_MARGIN = 0.01
"""How far a floor lies below what is reached, so that one changed word does not break it."""

Floors = Mapping[str, Mapping[str, float]]
"""By language, then by row and figure: "quoted 0.8 e2e_f1"."""


def floors_file(batch: Path) -> Path:
    """Return the file beside the texts of a batch that holds its floors."""
    return batch / "floors.toml"


def load_floors(batch: Path) -> tuple[str, Floors]:
    """Return the digest of the texts that the floors are for, and the floors."""
    written = tomllib.loads(floors_file(batch).read_text(encoding="utf-8"))
    return written.pop("gold_digest"), written


def gold_digest(batch: Path) -> str:
    """Return the SHA-256 of the marked texts of a batch with their names."""
    files = sorted(batch.glob("*.txt"))
    return sha256(b"\0".join(part for path in files for part in (path.name.encode(), path.read_bytes())))


def figures_by_language(batch: Path) -> dict[str, Figures]:
    """Read the marked texts of a batch and return the figures of each language that has floors."""
    counts: dict[str, list[Counts]] = {}
    for language, of_text in score_gold(batch):
        counts.setdefault(language if language in _OWN_FLOORS else OTHERS, []).append(of_text)
    return {language: figures_of(total(of)) for language, of in counts.items()}


def figure(figures: Figures, name: str) -> float:
    """Return a figure by the name of a floor.

    >>> figure({"quoted 0.8": {"f1": 0.75}}, "quoted 0.8 f1")
    0.75
    """
    row, _, column = name.rpartition(" ")
    return figures[row][column]


def _raised(floors: Floors, reached: Mapping[str, Figures]) -> dict[str, dict[str, float]]:
    return {
        language: {
            name: max(floor, round(figure(reached[language], name) - _MARGIN, 3)) for name, floor in of_language.items()
        }
        for language, of_language in floors.items()
    }


def _raise_floors(batch: Path) -> None:
    digest, floors = load_floors(batch)
    lines = [f'gold_digest = "{digest}"\n']
    for language, of_language in _raised(floors, figures_by_language(batch)).items():
        lines += [f'\n["{language}"]\n', *(f'"{name}" = {floor}\n' for name, floor in of_language.items())]
        for name, floor in of_language.items():
            if floor > floors[language][name]:
                sys.stdout.write(f"{batch.name}: {language}: {name} from {floors[language][name]} to {floor}\n")
    written = floors_file(batch).read_text(encoding="utf-8")
    comments = [line + "\n" for line in written.splitlines() if line.startswith("#")]
    floors_file(batch).write_text("".join([*comments, *lines]), encoding="utf-8")


if __name__ == "__main__":
    for each in BATCHES:
        _raise_floors(each)
