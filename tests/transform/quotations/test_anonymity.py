import pytest

from transform.quotations.anonymity import anonymity_reason, classify, name_in
from transform.quotations.english import ENGLISH
from transform.quotations.german import GERMAN
from transform.records import Anonymity


@pytest.mark.parametrize(
    ("surface", "anonymity", "descriptor"),
    [
        ("A senior Norland official", Anonymity.ANONYMOUS_OFFICIAL, "senior Norland official"),
        ("the official", Anonymity.ANONYMOUS_OFFICIAL, "official"),
        ("officials at Harbour Watch", Anonymity.COLLECTIVE, "officials at Harbour Watch"),
        ("a fisherman", Anonymity.ANONYMOUS_PERSON, "fisherman"),
        ("an internal report", Anonymity.DOCUMENT, "internal report"),
        ("Minister Ana Sousa", Anonymity.NAMED, None),
        ("they", Anonymity.UNRESOLVED, None),
        ("", Anonymity.UNRESOLVED, None),
    ],
)
def test_a_speaker_is_named_or_described(surface: str, anonymity: Anonymity, descriptor: str | None) -> None:
    assert classify(surface, ENGLISH) == (anonymity, descriptor)


@pytest.mark.parametrize(
    ("surface", "name"),
    [
        ("Harbour Watch director Ana Sousa", "Ana Sousa"),
        ("Ana Sousa of Harbour Watch", "Ana Sousa"),
        ("Ana Sousa and Tom Reed", "Ana Sousa"),
        ("the University of Kell", "University of Kell"),
        ("Norland's foreign minister", None),
        ("Mr. Reed", "Reed"),
        ("the mayor", None),
    ],
)
def test_titles_and_roles_are_no_part_of_a_name(surface: str, name: str | None) -> None:
    assert name_in(surface, ENGLISH) == name


@pytest.mark.parametrize(
    ("surface", "name"),
    [
        ("Innenminister Jan Holt", "Jan Holt"),
        ("der Sprecher des Amtes", None),
        ("die Kommission", None),
        ("die SPD", "SPD"),
    ],
)
def test_german_nouns_are_not_taken_for_names(surface: str, name: str | None) -> None:
    assert name_in(surface, GERMAN) == name


def test_the_reason_is_given_or_else_the_wish() -> None:
    passage = "spoke on condition of anonymity because the talks were private, and left"
    assert anonymity_reason(passage, ENGLISH) == "because the talks were private"
    assert anonymity_reason("a clerk who asked not to be named", ENGLISH) == "asked not to be named"
    assert anonymity_reason("a clerk who left", ENGLISH) is None
