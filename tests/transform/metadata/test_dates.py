from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transform.metadata.dates import Moment, is_impossible, parse_date
from transform.records import Precision


def moment(raw: str) -> Moment:
    result = parse_date(raw)
    assert result is not None, raw
    return result


@pytest.mark.parametrize(
    ("raw", "utc"),
    [
        ("2024-01-03T10:15:00+05:00", "2024-01-03 05:15:00"),
        ("2024-01-03T10:15:00.123Z", "2024-01-03 10:15:00"),
        ("2024-01-03T10:15:00+0100", "2024-01-03 09:15:00"),
        ("2024-01-03 10:15 UTC", "2024-01-03 10:15:00"),
        ("20240103T101500Z", "2024-01-03 10:15:00"),
        ("2024-01-03T10:15:00+01:00[Europe/Berlin]", "2024-01-03 09:15:00"),
        ("Wed, 03 Jan 2024 10:15:00 +0100", "2024-01-03 09:15:00"),
        ("Wed, 3 Jan 2024 10:15:00 EST", "2024-01-03 15:15:00"),
        ("January 3, 2024 at 10:15 p.m. CET", "2024-01-03 21:15:00"),
        ("1704276900", "2024-01-03 10:15:00"),
        ("1704276900000", "2024-01-03 10:15:00"),
    ],
)
def test_a_time_with_its_zone_is_one_instant(raw: str, utc: str) -> None:
    assert moment(raw).at("Asia/Tokyo") == datetime.fromisoformat(utc).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    "raw", ["2024-01-03T10:15", "3. Januar 2024, 10:15 Uhr", "03.01.2024, 10:15", "Jan. 3, 2024, 10:15 am"]
)
def test_a_time_without_zone_is_read_in_the_outlets_own(raw: str) -> None:
    found = moment(raw)
    assert (found.offset_minutes, found.at("Asia/Karachi")) == (None, datetime(2024, 1, 3, 5, 15, tzinfo=UTC))


def test_a_zone_whose_name_means_several_is_no_zone() -> None:
    assert moment("3 Jan 2024 10:15 IST").offset_minutes is None


@pytest.mark.parametrize("raw", ["2024-01-03", "20240103", "3 January 2024", "2024-01-03T00:00:00+05:00"])
def test_a_day_and_a_bare_midnight_are_precise_to_the_day(raw: str) -> None:
    assert (moment(raw).precision, moment(raw).on) == (Precision.DAY, date(2024, 1, 3))


def test_a_day_is_midnight_utc_wherever_the_outlet_is() -> None:
    assert moment("2024-01-03").at("Pacific/Kiritimati") == datetime(2024, 1, 3, tzinfo=UTC)


@pytest.mark.parametrize(
    "raw",
    ["2024-02-30", "2026-13-45", "32 Jan 2024", "2024-01-03T25:00:00", "0001-01-01", "1970-01-01T00:00:00Z",
     "2024-01-03T10:15:00+99:99", "January 3, 2024 at 17:15 pm"],
)  # fmt: skip
def test_what_no_calendar_or_clock_has_is_no_date(raw: str) -> None:
    assert parse_date(raw) is None


@pytest.mark.parametrize("raw", ["", "yesterday", "03/04/2024", "2024", "1" * 5000, "+99:99", "at 10:15"])
def test_what_is_ambiguous_or_no_date_is_not_guessed_at(raw: str) -> None:
    assert parse_date(raw) is None


def test_an_impossible_date_is_told_from_an_unknown_form() -> None:
    assert is_impossible("2024-02-30")
    assert not is_impossible("some time in May")
    assert not is_impossible("2024-02-28")


@given(st.text(max_size=100))
def test_no_text_breaks_the_reading_of_dates(raw: str) -> None:
    found = parse_date(raw)
    if found is not None:
        assert found.at("UTC").tzinfo is not None


@given(st.datetimes(min_value=datetime(1900, 1, 1, 0, 0, 1), max_value=datetime(2100, 1, 1)))  # noqa: DTZ001
def test_what_is_written_in_iso_8601_is_read_back(local: datetime) -> None:
    found = parse_date(local.isoformat(timespec="seconds"))
    assert found is None or found.local == local.replace(microsecond=0)
