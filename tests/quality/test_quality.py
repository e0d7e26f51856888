"""How well the engine reads each batch of hand-marked texts: no figure may fall below its floor."""

from pathlib import Path

import pytest

from tests.quality.floors import figure, figures_by_language, floors_file, gold_digest, load_floors
from tests.quality.gold import BATCHES
from tests.quality.scoring import Figures

_EACH = [
    pytest.param(batch, language, name, floor, id=f"{batch.name}: {language}: {name}")
    for batch in BATCHES
    for language, floors in load_floors(batch)[1].items()
    for name, floor in floors.items()
]
_EACH_BATCH = pytest.mark.parametrize("batch", BATCHES, ids=lambda batch: batch.name)


@pytest.fixture(scope="module")
def reached() -> dict[Path, dict[str, Figures]]:
    return {batch: figures_by_language(batch) for batch in BATCHES}


@pytest.mark.parametrize(("batch", "language", "name", "floor"), _EACH)
def test_no_figure_falls(
    reached: dict[Path, dict[str, Figures]], batch: Path, language: str, name: str, floor: float
) -> None:
    now = figure(reached[batch][language], name)
    assert now >= floor, (
        f"{language}: {name} has fallen to {now:.3f}, below its floor of {floor:.3f}; "
        f"python -m tests.quality.errors tests/quality/{batch.name} shows what is wrong"
    )


@_EACH_BATCH
def test_the_texts_are_those_that_the_floors_are_for(batch: Path) -> None:
    digest, _ = load_floors(batch)
    assert gold_digest(batch) == digest, (
        f"the marked texts have changed; if that mends a mark or adds a text, "
        f'write gold_digest = "{gold_digest(batch)}" into its {floors_file(batch).name} and say why in the commit'
    )


@_EACH_BATCH
def test_every_language_has_floors_that_can_be_fallen_through(
    reached: dict[Path, dict[str, Figures]], batch: Path
) -> None:
    _, floors = load_floors(batch)
    assert set(floors) == set(reached[batch])
    assert [
        f"{language}: {name}"
        for language, of_language in floors.items()
        for name, floor in of_language.items()
        if not 0 < floor <= 1
    ] == []
