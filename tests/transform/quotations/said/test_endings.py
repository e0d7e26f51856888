import pytest

from transform.quotations.languages.english import ENGLISH
from transform.quotations.reading.marks import split_paragraphs
from transform.quotations.said.attribution import find_drafts


def contents(text: str) -> list[str]:
    """The words of each quotation as they stand in the text, marks included."""
    return [text[a:b] for draft in find_drafts(text, split_paragraphs(text), ENGLISH) for a, b in draft.spans]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sousa said on Monday that it was “dead”.", ["that it was “dead”"]),
        ("Sousa told reporters on Monday that it was “dead”.", ["that it was “dead”"]),
        ("Sousa told a clerk who was late that “it is dead.”", ["that “it is dead.”"]),
        ("Sousa called for “a new plan.”", ["“a new plan.”"]),
        ("Sousa blamed the port for “the whole mess.”", ["the port for “the whole mess.”"]),
        ("Speaking in Kell, Sousa said, “It is dead.”", ["“It is dead.”"]),
    ],
)
def test_the_words_begin_after_what_belongs_to_the_reporting_clause(text: str, expected: list[str]) -> None:
    assert contents(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sousa called it “dead” and left.", ["it “dead”"]),
        ("Sousa called it “dead,” but the port is open.", ["it “dead,”"]),
        ("Sousa called it “dead” amid protests.", ["it “dead”"]),
        ("Sousa said it was “dead” for many years.", ["it was “dead” for many years"]),
        ("Sousa said it was “dead,” which the port denied.", ["it was “dead,”"]),
        ("Sousa said it was “dead” — a first for her.", ["it was “dead”"]),
        ("Sousa asked the port to “wake up” and build more.", ["the port to “wake up” and build more"]),
    ],
)
def test_the_words_end_before_the_reporter_goes_on(text: str, expected: list[str]) -> None:
    assert contents(text) == expected
