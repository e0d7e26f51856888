"""The speed is measured beside a yardstick."""

from tests.quality.gold import GOLD, load_gold
from tests.quality.speed import measure


def test_the_yardstick_does_less_than_the_engine() -> None:
    engine, yardstick = measure([article for article in load_gold(GOLD) if article.language == "en"], n_rounds=1)
    assert 0 < engine < yardstick
