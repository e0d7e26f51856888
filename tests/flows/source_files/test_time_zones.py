from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from flows.source_files.time_zones import choose_zone, country_of_host, zones_by_country

WINTER, SUMMER = datetime(2026, 1, 14, tzinfo=UTC), datetime(2026, 7, 14, tzinfo=UTC)


@pytest.mark.parametrize(
    ("host", "country"),
    [
        ("www.harbourpost.pt", "PT"),
        ("harbourpost.co.uk", "GB"),
        ("harbourpost.de.", "DE"),
        ("harbourpost.example", None),
        ("harbourpost.com", None),
        ("harbourpost.tv", None),
        ("harbourpost.eu", None),
        ("127.0.0.1", None),
        ("", None),
    ],
)
def test_the_country_of_a_host(host: str, country: str | None) -> None:
    assert country_of_host(host) == country


@pytest.mark.parametrize(
    ("country", "printed", "zone"),
    [
        ("PT", [(SUMMER, 60)], "Europe/Lisbon"),
        # One hour behind in winter: the Azores.
        ("PT", [(WINTER, -60)], "Atlantic/Azores"),
        ("US", [(WINTER, -480), (SUMMER, -420)], "America/Los_Angeles"),
        ("US", [(WINTER, -420), (SUMMER, -420)], "America/Phoenix"),
        ("DE", [], "Europe/Berlin"),
        # Printed in UTC by the system behind the site: that says nothing against it.
        ("DE", [(WINTER, 0), (SUMMER, 0)], "Europe/Berlin"),
        ("US", [(WINTER, 0)], "UTC"),
        ("DE", [(WINTER, 330)], "UTC"),
        (None, [(WINTER, 60)], "UTC"),
        (None, [], "UTC"),
    ],
)
def test_the_zone_is_that_of_the_country_whose_clocks_agree(
    country: str | None, printed: list[tuple[datetime, int]], zone: str
) -> None:
    chosen, why = choose_zone(country, printed)
    assert chosen == zone
    assert ("correct it" in why) == (zone == "UTC")


def test_every_zone_of_the_table_can_be_used() -> None:
    zones = [zone for named in zones_by_country().values() for zone in named]
    assert len(zones) > 300
    assert [zone for zone in zones if ZoneInfo(zone).key != zone] == []
