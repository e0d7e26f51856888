import pytest

from transform.metadata.datelines import find_dateline


@pytest.mark.parametrize(
    ("body", "place", "agency"),
    [
        ("LISBON, Jan 3 (AFP) - The ferry is back.", "Lisbon", "AFP"),
        ("LISBON, Portugal (AP) — The ferry is back.", "Lisbon, Portugal", "AP"),
        ("NEW DELHI — The ferry is back.", "New Delhi", None),
        ("Berlin (dpa/epd) – Die Fähre ist zurück.", "Berlin", "dpa"),
        ("Hamburg, 3. Januar (KNA) Die Fähre ist zurück.", "Hamburg", "KNA"),
        ("(Reuters) - The ferry is back.", None, "Reuters"),
    ],
)
def test_a_dateline_gives_its_place_and_agency(body: str, place: str | None, agency: str | None) -> None:
    found = find_dateline(body)
    assert found is not None
    assert (found.place, found.agency) == (place, agency)
    assert body.startswith(found.raw)


@pytest.mark.parametrize(
    "body",
    ["The ferry is back - at last.", "Ana Sousa (43) is the mayor.", "U.S. - and others",
     "Berlin (ohne Agentur) – Die Fähre", ""],
)  # fmt: skip
def test_other_openings_are_no_dateline(body: str) -> None:
    assert find_dateline(body) is None
