"""Whether a link lies outside the days that a run is asked for."""

from datetime import UTC, date, datetime

import pytest

from flows.days import ALL_DAYS, Days, day_in_path, is_outside
from tests.making import make_link

NOW = datetime(2026, 3, 20, 12, tzinfo=UTC)
DAY = Days(since=date(2026, 3, 14), until=date(2026, 3, 14))


def outside(printed: str | None, url: str = "https://harbourpost.example/a", days: Days = DAY) -> bool | None:
    return is_outside([make_link(url, published_hint=printed)], days, NOW)


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        # With a zone it is an instant, and lies on one day in UTC.
        ("2026-03-14T00:00:00Z", False),
        ("2026-03-14T23:59:59Z", False),
        ("2026-03-13T23:59:59Z", True),
        ("2026-03-15T00:00:00Z", True),
        ("Sun, 15 Mar 2026 00:30:00 +0100", False),
        ("Sat, 14 Mar 2026 00:30:00 +0100", True),
        # Without one it may be anywhere.
        ("2026-03-15 13:59", False),
        ("2026-03-15 14:00", True),
        ("2026-03-13 12:00", False),
        ("2026-03-13 11:59", True),
        ("2026-03-13", False),
        ("2026-03-15", False),
        ("2026-03-12", True),
        ("2026-03-16", True),
        # What can be read in two ways is outside only in both.
        ("03/04/2026", True),
        ("13/03/2026", False),
        ("14. März 2026", False),
        # No date: a broken one, one in the future, and what stands for none.
        ("32 Jan 2024", None),
        ("2099-01-01", None),
        ("1970-01-01T00:00:00Z", None),
        ("yesterday", None),
        (None, None),
    ],
)
def test_the_date_where_a_link_was_found_decides(printed: str | None, expected: bool | None) -> None:
    assert outside(printed) is expected


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("2026/03/14/ferry", False),
        ("world/2026/3/15/", False),
        ("2026/03/12", True),
        ("2026/03/", None),
        ("2026-03-12/ferry", None),
        ("2026/02/31/ferry", None),
        ("2026/03/12/about/2025/01/02/x", None),
        ("12026/03/12/ferry", None),
        ("a?date=/2026/03/12/", None),
    ],
)
def test_a_whole_day_in_the_path_decides_where_nothing_was_printed(path: str, expected: bool | None) -> None:
    assert outside(None, f"https://harbourpost.example/{path}") is expected
    assert outside("2026-03-14T12:00:00Z", f"https://harbourpost.example/{path}") is False


def test_half_a_stretch_has_no_other_end() -> None:
    assert outside("1950-01-02T00:00:00Z", days=Days(until=date(2026, 3, 14))) is False
    assert outside("2026-03-19T00:00:00Z", days=Days(since=date(2026, 3, 14))) is False
    assert outside("2026-03-01T00:00:00Z", days=Days(since=date(2026, 3, 14))) is True
    assert (outside("2026-03-01T00:00:00Z", days=ALL_DAYS), ALL_DAYS.is_limit) == (False, False)


def test_one_dated_place_inside_is_enough() -> None:
    links = [
        make_link("https://harbourpost.example/a", published_hint=hint) for hint in (None, "2026-03-01", "2026-03-14")
    ]
    assert is_outside(links, DAY, NOW) is False
    assert is_outside(links[:2], DAY, NOW) is True
    assert is_outside(links[:1], DAY, NOW) is None


def test_what_is_no_address_has_no_day() -> None:
    assert day_in_path("http://[broken/2026/03/14/") is None
