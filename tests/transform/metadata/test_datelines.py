from datetime import date

import pytest

from transform.metadata.datelines import dateline_date, find_dateline


@pytest.mark.parametrize(
    ("body", "place", "agency"),
    [
        ("LISBON, Jan 3 (AFP) - The ferry is back.", "Lisbon", "AFP"),
        ("LISBON, Portugal (AP) — The ferry is back.", "Lisbon, Portugal", "AP"),
        ("NEW DELHI — The ferry is back.", "New Delhi", None),
        ("LISBON -- The ferry is back.", "Lisbon", None),
        ("ST. ALBA, Pa. (AP) — The ferry is back.", "St. Alba, Pa.", "AP"),
        ("KELL, N.Y. — The ferry is back.", "Kell, N.Y.", None),
        ("LISBON, March 2, 2026 /Tidewire/ -- The ferry is back.", "Lisbon", None),
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
    ["The ferry is back - at last.", "Ana Sousa (43) is the mayor.", "U.S. - and others", "FERRY-Talks are on.",
     "Berlin (ohne Agentur) – Die Fähre", ""],
)  # fmt: skip
def test_other_openings_are_no_dateline(body: str) -> None:
    assert find_dateline(body) is None


@pytest.mark.parametrize(
    ("body", "language", "place", "day"),
    [
        ("LISBON, Jan 3 (AFP) - The ferry is back.", "en", "Lisbon", "2024-01-03"),
        ("LISBON (AFP) Dec. 30 - The ferry is back.", "en", "Lisbon", "2023-12-30"),
        ("LISBON, Portugal, January 3, 2022 (AFP) - The ferry is back.", "en", "Lisbon, Portugal", "2022-01-03"),
        ("Hamburg, 3. Januar (KNA) Die Fähre ist zurück.", "de", "Hamburg", "2024-01-03"),
        ("Paris, 1er janv (AFP) – Le bac est de retour.", "fr", "Paris", "2024-01-01"),
        ("Paris, le 3 janvier 2024 (AFP) - Le bac est de retour.", "fr", "Paris", "2024-01-03"),
        ("Madrid, 3 ene (EFE).- El transbordador ha vuelto.", "es", "Madrid", "2024-01-03"),
        ("MADRID, 3 Ene. (NOTICIAS DEL PUERTO) - El transbordador ha vuelto.", "es", "Madrid", "2024-01-03"),
        ("Vila do Porto, 03 jan 2024 (Lusa) – O barco voltou.", "pt", "Vila do Porto", "2024-01-03"),
        ("Lisboa, 3 de janeiro (Agência do Porto) -- O barco voltou.", "pt", "Lisboa", "2024-01-03"),
        ("(ANSA) - ROMA, 03 GEN - Il traghetto è tornato.", "it", "Roma", "2024-01-03"),
        ("ROMA, 3 GEN - Il traghetto è tornato.", "it", "Roma", "2024-01-03"),
        # Five days after publication is no day of this year.
        ("LISBON, Jan 9 (AFP) - The ferry is back.", "en", "Lisbon", "2023-01-09"),
        ("LISBON, Jan 5 (AFP) - The ferry is back.", "en", "Lisbon", "2024-01-05"),
    ],
)
def test_the_day_of_a_dateline_is_the_last_one_up_to_publication(
    body: str, language: str, place: str, day: str
) -> None:
    found = find_dateline(body)
    assert found is not None
    assert (found.place, str(dateline_date(found, date(2024, 1, 4), language))) == (place, day)
    assert body.startswith(found.raw)


@pytest.mark.parametrize("body", ["LISBON (AFP) - The ferry is back.", "LISBON, Feb 30 (AFP) - The ferry is back."])
def test_a_dateline_without_a_real_day_has_none(body: str) -> None:
    found = find_dateline(body)
    assert found is not None
    assert dateline_date(found, date(2024, 3, 4), "en") is None


def test_a_day_without_year_is_unknown_if_publication_is() -> None:
    found = find_dateline("LISBON, Jan 3 (AFP) - The ferry is back.")
    assert found is not None
    assert dateline_date(found, None, "en") is None


@pytest.mark.parametrize(
    ("start", "place", "agency"),
    [
        ("Lisboa, 7 oct (EFE).- El transbordador", "Lisboa", "EFE"),
        ("PARIS, 4 mars (Reuters) - Le bac", "Paris", "Reuters"),
        ("Lisboa, 7 de outubro de 2026 (Lusa) – A balsa", "Lisboa", "Lusa"),
        ("ROMA, 3 gennaio (ANSA) - Il traghetto", "Roma", "ANSA"),
    ],
)
def test_a_date_may_be_in_any_of_the_languages(start: str, place: str, agency: str) -> None:
    dateline = find_dateline(start)
    assert dateline is not None
    assert (dateline.place, dateline.agency) == (place, agency)


def test_the_address_of_an_outlet_before_a_dash_is_no_place() -> None:
    assert find_dateline("HARBOURPOST.EXAMPLE - The ferry is back.") is None
