"""The Solar Hijri calendar, in which Iran and Afghanistan date: its months, and its days as Gregorian ones."""

from datetime import date, timedelta

SOLAR_MONTHS = (
    "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند",
)  # fmt: skip
# Leap years come in cycles of 33; so they do from 1206 to 1498 (1828 to 2119), when newspapers were printed.
_FIRST_YEAR, _LAST_YEAR = 1206, 1498
_LEAP_YEARS_OF_CYCLE = frozenset({1, 5, 9, 13, 17, 22, 26, 30})
_CYCLE_YEARS = 33
_NEW_YEAR_1403 = date(2024, 3, 20)


def is_solar_year(year: int) -> bool:
    """Tell a year that can only be one of this calendar, or very old."""
    return _FIRST_YEAR <= year <= _LAST_YEAR


def gregorian_day(year: int, month: int, day: int) -> date:
    """Return the Gregorian day; ValueError if there is no such day.

    >>> gregorian_day(1403, 1, 1), gregorian_day(1402, 10, 13)
    (datetime.date(2024, 3, 20), datetime.date(2024, 1, 3))
    """
    days_of_month = 31 if month <= 6 else 30 if month <= 11 or _is_leap(year) else 29
    if not (is_solar_year(year) and 1 <= month <= 12 and 1 <= day <= days_of_month):
        raise ValueError((year, month, day))
    years = range(min(year, 1403), max(year, 1403))
    days = sum(366 if _is_leap(each) else 365 for each in years)
    new_year = _NEW_YEAR_1403 + timedelta(days=days if year >= 1403 else -days)
    return new_year + timedelta(days=(month - 1) * 30 + min(month - 1, 6) + day - 1)


def _is_leap(year: int) -> bool:
    return year % _CYCLE_YEARS in _LEAP_YEARS_OF_CYCLE
