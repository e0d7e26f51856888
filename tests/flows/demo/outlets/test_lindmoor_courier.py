"""The Lindmoor Courier's pages: microdata, time elements, and an article that is withdrawn."""

from bs4 import BeautifulSoup

from flows.demo.outlets.lindmoor_courier import site

BASE = "http://127.0.0.1:8080"


def page(path: str, night: int = 1) -> BeautifulSoup:
    answer = site(BASE, night).answer(path)
    assert answer is not None
    return BeautifulSoup(answer.body, "lxml")


def test_microdata_gives_headline_authors_and_date() -> None:
    plant = page("/business/battery-plant-delayed.html")
    (headline,) = plant.select("h1[itemprop=headline]")
    assert headline.get_text() == "Battery plant puts off its start for a third time"
    assert [name.get_text() for name in plant.select("[itemprop=author] [itemprop=name]")] == [
        "Kasimir Loe",
        "Ottilie Brandt",
    ]
    (published,) = plant.select("time[itemprop=datePublished]")
    assert published["datetime"] == "2026-01-12T05:30:00+01:00"


def test_wire_copy_has_an_agency_and_no_author() -> None:
    wire = page("/world/ramsgill-accord-wire.html")
    assert not wire.select("[itemprop=author]")
    assert [agency.get_text() for agency in wire.select("[itemprop=sourceOrganization]")] == ["Northline"]


def test_the_bats_are_withdrawn_on_the_second_night_but_still_linked() -> None:
    path = "/science/bats-under-mill-bridge.html"
    first, second = site(BASE, 1), site(BASE, 2)
    assert [found.status for one in (first, second) if (found := one.answer(path))] == [200, 404]
    assert any(entry.path == path for listing in second.listings for entry in listing.entries)
