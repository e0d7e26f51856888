import pytest

from transform.quotations.languages.english import ENGLISH
from transform.quotations.languages.german import GERMAN
from transform.quotations.languages.record import Language
from transform.quotations.reading.marks import split_paragraphs
from transform.quotations.speakers.antecedents import Antecedents
from transform.quotations.speakers.people import People


def whom(text: str, pronoun: str, gender: str, language: Language = ENGLISH) -> str | None:
    """Name or description of whom the last such pronoun stands for."""
    people = Antecedents(text, split_paragraphs(text), People(text, language), language)
    found = people.before(text.rindex(f" {pronoun} ") + 1, lambda one: one.gender in (gender, "?"))
    return (found.name or found.description) if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kim Sousa met Lee Brand in May. “No,” she said.", "Kim Sousa"),
        ("Kim Sousa spoke. The plan of Lee Brand was dead. “No,” she said.", "Kim Sousa"),
        ("Kim Sousa spoke.\n\nFor Lee Brand it ended well. “Yes,” she said.", "Lee Brand"),
        ("Kim Sousa spoke.\n\nLee Brand’s boat sank. Later it rained. “Yes,” she said.", "Lee Brand"),
        ("Kim Sousa spoke. “Lee Brand lies.” Nobody laughed, she said.", "Kim Sousa"),
        ("Kim Sousa spoke. A woman in a yellow hat laughed. “No,” she said.", "A woman in a yellow hat"),
        ("Kim Sousa spoke. A man in a hat laughed. “No,” she said.", "Kim Sousa"),
        ("Kim Sousa, a nurse, spoke. “No,” she said.", "Kim Sousa"),
        ("Kim Sousa spoke. His daughter Lena laughed. “No,” she said.", "Lena"),
        ("It rained. “No,” she said.", None),
    ],
)
def test_a_pronoun_stands_for_the_nearest_subject(text: str, expected: str | None) -> None:
    assert whom(text, "she", "f") == expected


def test_german_pronouns_follow_articles_and_trades() -> None:
    text = "Die Geologin Toni Sander kam. Der Wirt Kim Brand lachte. „Nein“, sagte sie laut."
    assert whom(text, "sie", "f", GERMAN) == "Toni Sander"
    text = "Kim Sander kam. Ein Anwohner schaute zu. „Nein“, sagte er laut."
    assert whom(text, "er", "m", GERMAN) == "Ein Anwohner"


def test_it_stands_for_the_body_that_opens_a_sentence_before() -> None:
    text = "The port authority thanked all. Nobody came. It said no."
    people = Antecedents(text, split_paragraphs(text), People(text, ENGLISH), ENGLISH)
    found = people.body_before(text.index("It said"))
    assert found is not None and text[slice(*found)] == "The port authority"


def test_people_of_far_paragraphs_are_forgotten() -> None:
    assert whom("Kim Sousa spoke.\n\nOne.\n\nTwo.\n\nThree.\n\nYes, she said.", "she", "f") is None
