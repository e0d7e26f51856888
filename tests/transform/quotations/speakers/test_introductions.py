import pytest

from transform.quotations.languages.english import ENGLISH
from transform.quotations.speakers.introductions import holder, name_after_role
from transform.quotations.speakers.people import People


@pytest.mark.parametrize(
    ("text", "printed", "name", "role", "affiliation"),
    [
        ("the coach, Ana Sousa, said", "the coach", "Ana Sousa", "coach", None),
        ("said the owner, Rui Brand.", "the owner, Rui Brand", "Rui Brand", "owner", None),
        ("says its director, Ana Sousa: “No.”", "its director", "Ana Sousa", "director", None),
        (
            "said the firm’s managing director, Ana Sousa.",
            "the firm’s managing director",
            "Ana Sousa",
            "managing director",
            None,
        ),
        (
            "Norland’s foreign minister, Rui Brand, said",
            "Norland’s foreign minister",
            "Rui Brand",
            "foreign minister",
            "Norland",
        ),
    ],
)
def test_the_name_set_off_after_a_role_is_the_speaker(
    text: str, printed: str, name: str, role: str, affiliation: str | None
) -> None:
    start = text.index(printed)
    found = name_after_role(text, start, start + len(printed), ENGLISH)
    assert found is not None
    assert (found.name, found.role, found.affiliation) == (name, role, affiliation)
    assert text[found.start : found.end] == name


@pytest.mark.parametrize(
    "text",
    [
        "the coach, who left, said",
        "the company, Harbour Group, said",
        "the capital and the port, Ana Sousa said",
        "the report, Ana Sousa, said",
        "coach, Ana Sousa, said",
    ],
)
def test_other_names_after_a_comma_are_not(text: str) -> None:
    assert name_after_role(text, 0, text.index(","), ENGLISH) is None


@pytest.mark.parametrize(
    "text",
    [
        "Judge Ana Sousa asked.",
        "The judge, Ana Sousa, asked.",
        "Ana Sousa, the presiding judge, asked.",
        "Ana Sousa, 51, a judge in Kell, asked.",
    ],
)
def test_the_holder_of_a_role_is_found_wherever_it_is_printed(text: str) -> None:
    assert holder(text, "judge", People(text, ENGLISH), ENGLISH) == "Ana Sousa"


def test_a_role_that_nobody_is_named_with_has_no_holder() -> None:
    text = "Ana Sousa asked. The judge left."
    assert holder(text, "judge", People(text, ENGLISH), ENGLISH) is None
