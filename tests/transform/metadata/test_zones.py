from datetime import datetime

import pytest

from transform.metadata.zones import ImpossibleOffsetError, is_zone_name, zone_offset

WINTER, SUMMER = datetime(2024, 1, 3, 10, 15), datetime(2024, 7, 3, 10, 15)  # noqa: DTZ001


@pytest.mark.parametrize(
    ("zone", "minutes"),
    [("Z", 0), ("EST", -300), ("EDT", -240), ("CEST", 120), ("MEZ", 60), ("AEST", 600), ("WIB", 420), ("+05:30", 330),
     ("-0330", -210), ("+1", 60), ("UTC+7", 420), ("GMT-03:00", -180), ("IST", None), ("XYZ", None)],
)  # fmt: skip
def test_names_of_one_meaning_and_offsets_are_known(zone: str, minutes: int | None) -> None:
    assert zone_offset(zone, WINTER, None) == minutes


def test_a_zone_that_names_no_season_has_that_of_the_day() -> None:
    assert (zone_offset("ET", WINTER, None), zone_offset("ET", SUMMER, None)) == (-300, -240)


@pytest.mark.parametrize(
    ("zone", "country", "minutes"),
    [("IST", "IN", 330), ("IST", "IE", 60), ("IST", "IL", 120), ("BST", "GB", 60), ("BST", "BD", 360),
     ("CST", "CN", 480), ("CST", "US", -360), ("IST", "FR", None)],
)  # fmt: skip
def test_names_of_several_meanings_need_the_country(zone: str, country: str, minutes: int | None) -> None:
    assert is_zone_name(zone)
    assert zone_offset(zone, SUMMER, country) == minutes


@pytest.mark.parametrize("zone", ["+99:99", "-15:00", "+10:75"])
def test_no_place_has_an_impossible_offset(zone: str) -> None:
    with pytest.raises(ImpossibleOffsetError):
        zone_offset(zone, WINTER, None)
