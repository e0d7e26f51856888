"""How well the engine reads the hand-marked texts: no figure may fall below its floor."""

import pytest

from tests.quality.floors import FLOORS, figure, figures_by_language, gold_digest, load_floors
from tests.quality.scoring import Figures

_DIGEST, _FLOORS = load_floors()
_EACH = [(language, name, floor) for language, floors in _FLOORS.items() for name, floor in floors.items()]


@pytest.fixture(scope="module")
def reached() -> dict[str, Figures]:
    return figures_by_language()


@pytest.mark.parametrize(("language", "name", "floor"), [pytest.param(*one, id=f"{one[0]}: {one[1]}") for one in _EACH])
def test_no_figure_falls(reached: dict[str, Figures], language: str, name: str, floor: float) -> None:
    now = figure(reached[language], name)
    assert now >= floor, (
        f"{language}: {name} has fallen to {now:.3f}, below its floor of {floor:.3f}; "
        f"python -m tests.quality.errors tests/quality/gold shows what is wrong"
    )


def test_the_texts_are_those_that_the_floors_are_for() -> None:
    assert gold_digest() == _DIGEST, (
        f"the marked texts have changed; if that mends a mark or adds a text, "
        f'write gold_digest = "{gold_digest()}" into {FLOORS.name} and say why in the commit'
    )


def test_every_language_has_floors_that_can_be_fallen_through(reached: dict[str, Figures]) -> None:
    assert set(_FLOORS) == set(reached)
    assert [f"{language}: {name}" for language, name, floor in _EACH if not 0 < floor <= 1] == []
