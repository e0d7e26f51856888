import pytest

from transform.quotations.english import ENGLISH
from transform.quotations.german import GERMAN
from transform.quotations.titles import is_role, without_role


@pytest.mark.parametrize(
    ("printed", "role", "name", "gender"),
    [
        ("Hafenmeister Rui Brand", "Hafenmeister", "Rui Brand", "m"),
        ("Geologin Ana Sander", "Geologin", "Ana Sander", "f"),
        ("Alexander Maria Brand", "", "Alexander Maria Brand", "?"),
        ("Rui Brand", "", "Rui Brand", "?"),
    ],
)
def test_a_german_trade_before_two_names_is_a_role(printed: str, role: str, name: str, gender: str) -> None:
    shown, rest, told = without_role(printed.split(), GERMAN)
    assert (" ".join(shown), " ".join(rest), told) == (role, name, gender)


def test_everything_up_to_the_last_title_is_the_role() -> None:
    assert without_role(["Prime", "Minister", "Ana", "Sousa"], ENGLISH)[:2] == (["Prime", "Minister"], ["Ana", "Sousa"])


def test_the_last_word_is_always_name() -> None:
    assert without_role(["Captain", "Judge"], ENGLISH)[1] == ["Judge"]


def test_the_owners_of_a_body_are_no_role() -> None:
    assert without_role(["Passengers’", "Council"], ENGLISH)[0] == []
    assert is_role("captain", ENGLISH) and not is_role("council", ENGLISH)
