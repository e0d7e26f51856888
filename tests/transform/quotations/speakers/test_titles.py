import pytest

from transform.quotations.languages.english import ENGLISH
from transform.quotations.languages.german import GERMAN
from transform.quotations.speakers.titles import is_role, without_letters, without_role


@pytest.mark.parametrize(
    ("printed", "role", "name", "gender"),
    [
        ("Hafenmeister Rui Brand", "Hafenmeister", "Rui Brand", "m"),
        ("Geologin Ana Sander", "Geologin", "Ana Sander", "f"),
        ("Alexander Maria Brand", "", "Alexander Maria Brand", "?"),
        ("Rui Brand", "", "Rui Brand", "?"),
        ("Personalvorstand Rui Brand", "Personalvorstand", "Rui Brand", "m"),
        ("Torhüter Brand", "Torhüter", "Brand", "m"),
        ("Rainer Brand", "", "Rainer Brand", "?"),
        ("Präsidenten Rui Brand", "Präsidenten", "Rui Brand", "?"),
    ],
)
def test_a_german_trade_before_two_names_is_a_role(printed: str, role: str, name: str, gender: str) -> None:
    shown, rest, told = without_role(printed.split(), GERMAN)
    assert (" ".join(shown), " ".join(rest), told) == (role, name, gender)


def test_everything_up_to_the_last_title_is_the_role() -> None:
    assert without_role(["Prime", "Minister", "Ana", "Sousa"], ENGLISH)[:2] == (["Prime", "Minister"], ["Ana", "Sousa"])


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Sheriff Dale Brand", "Dale Brand"),
        ("Police Superintendent Ana Brand", "Ana Brand"),
        ("Fourth-grader Milo Brand", "Milo Brand"),
        ("President-elect Ana Brand", "Ana Brand"),
        ("Mother-of-two Ana Brand", "Ana Brand"),
        ("John Constable", "John Constable"),
        ("Ana Constable Brand", "Ana Constable Brand"),
    ],
)
def test_english_ranks_and_trades_before_a_name_are_roles(printed: str, name: str) -> None:
    assert " ".join(without_role(printed.split(), ENGLISH)[1]) == name


def test_letters_after_a_name_are_no_part_of_it() -> None:
    assert without_letters(["Ana", "Sousa", "KC"], ENGLISH) == ["Ana", "Sousa"]
    assert without_letters(["Ana", "MD"], ENGLISH) == ["Ana", "MD"]


def test_the_last_word_is_always_name() -> None:
    assert without_role(["Captain", "Judge"], ENGLISH)[1] == ["Judge"]


def test_the_owners_of_a_body_are_no_role() -> None:
    assert without_role(["Passengers’", "Council"], ENGLISH)[0] == []
    assert is_role("captain", ENGLISH) and not is_role("council", ENGLISH)
