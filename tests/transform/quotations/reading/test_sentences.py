import pytest

from transform.quotations.languages.english import ENGLISH
from transform.quotations.languages.german import GERMAN
from transform.quotations.languages.record import Language
from transform.quotations.reading.marks import split_paragraphs
from transform.quotations.reading.sentences import split_sentences


def sentences(text: str, language: Language = ENGLISH) -> list[str]:
    return [text[s.start : s.end] for p in split_paragraphs(text) for s in split_sentences(text, p, language)]


def test_a_full_stop_inside_marks_does_not_end_the_sentence_around_them() -> None:
    assert sentences("“We stay. We fight,” she said. It rained.") == ["“We stay. We fight,” she said.", "It rained."]


def test_abbreviations_and_initials_do_not_end_a_sentence() -> None:
    assert sentences("Mr. J. Reed of the U.S. Senate left. He slept.") == [
        "Mr. J. Reed of the U.S. Senate left.",
        "He slept.",
    ]


def test_a_german_date_does_not_end_a_sentence() -> None:
    assert sentences("Am 3. Oktober war Ruhe. Es regnete.", GERMAN) == ["Am 3. Oktober war Ruhe.", "Es regnete."]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("“Really?” Ana Sousa said.", 1),
        ("“Really?” Ana Sousa left the room.", 2),
        ("“Never.” She adds, “Not once.”", 2),
        ("“We stay.” The ferry left.", 2),
        ("“We stay.” — Ana Sousa", 1),
    ],
)
def test_a_reporting_clause_after_a_closing_mark_belongs_to_the_sentence(text: str, count: int) -> None:
    assert len(sentences(text)) == count
