from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transform.metadata.solar_hijri import gregorian_day


@pytest.mark.parametrize(
    ("solar", "gregorian"),
    [
        ((1357, 11, 22), date(1979, 2, 11)),
        ((1375, 1, 1), date(1996, 3, 20)),
        ((1399, 12, 30), date(2021, 3, 20)),
        ((1400, 1, 1), date(2021, 3, 21)),
        ((1402, 12, 29), date(2024, 3, 19)),
        ((1403, 12, 30), date(2025, 3, 20)),
        ((1404, 1, 1), date(2025, 3, 21)),
    ],
)
def test_days_are_those_of_published_calendars(solar: tuple[int, int, int], gregorian: date) -> None:
    assert gregorian_day(*solar) == gregorian


@pytest.mark.parametrize(
    "solar", [(1402, 12, 30), (1402, 7, 31), (1402, 13, 1), (1402, 0, 1), (1402, 1, 32), (2024, 1, 1)]
)
def test_a_day_that_the_calendar_lacks_is_an_error(solar: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match=str(solar[0])):
        gregorian_day(*solar)


@given(st.integers(1300, 1480), st.integers(1, 12))
def test_each_month_follows_the_one_before(year: int, month: int) -> None:
    first = gregorian_day(year, month, 1)
    following = gregorian_day(year + month // 12, month % 12 + 1, 1)
    assert following - first in {timedelta(days=29), timedelta(days=30), timedelta(days=31)}
    with pytest.raises(ValueError, match=str(year)):
        gregorian_day(year, month, (following - first).days + 1)
