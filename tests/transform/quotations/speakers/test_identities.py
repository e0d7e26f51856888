from uuid import UUID

import pytest

from transform.quotations.languages.english import ENGLISH
from transform.quotations.speakers.identities import Identity, fits_pronoun, full_forms, is_organisation
from transform.records import Anonymity


def somebody(kind: str, gender: str, anonymity: Anonymity = Anonymity.NAMED) -> Identity:
    return Identity(UUID(int=1), "Kim Sousa", None, anonymity, kind, gender)


@pytest.mark.parametrize(
    ("kind", "gender", "pronoun", "expected"),
    [
        ("person", "f", "f", True),
        ("person", "?", "m", True),
        ("person", "f", "m", False),
        ("organisation", "n", "n", True),
        ("organisation", "n", "f", False),
        ("person", "f", "?", False),
    ],
)
def test_a_pronoun_fits_by_kind_and_gender(kind: str, gender: str, pronoun: str, expected: bool) -> None:
    assert fits_pronoun(somebody(kind, gender), pronoun) is expected


def test_the_longest_printed_name_of_a_body_is_its_name() -> None:
    text = "The Kell Harbour Office closed it. The Harbour Office was thanked."
    forms = full_forms(text, ENGLISH)
    assert forms["Harbour Office"] == forms["Kell Harbour Office"] == "Kell Harbour Office"
    assert "Council" not in forms


@pytest.mark.parametrize(
    ("name", "surface", "expected"),
    [
        ("Kell Railways", "Kell Railways", True),
        ("KRT", "KRT", True),
        ("Pale Horizon", "the Pale Horizon", True),
        ("Ana Sousa", "Ana Sousa", False),
    ],
)
def test_bodies_are_told_from_people(name: str, surface: str, expected: bool) -> None:
    assert is_organisation(name, surface, ENGLISH) is expected
