import pytest

from tests.transform.quotations.findings import who_said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ana Sousa has a new message for the tenants: “It is about us.”", "Ana Sousa"),
        ("On July 6, 2015, Ana Sousa made the following comment: “It is about us.”", "Ana Sousa"),
        ("With the vote near, Ana Sousa is rolling out a new message: “It is about us.”", "Ana Sousa"),
        ("Said Ana Sousa: “It is about us.”", "Ana Sousa"),
        ("Ana Sousa made the following comment:\n\n“It is about us, and about nobody else.”", "Ana Sousa"),
        ("The report gave one answer: “It is about us.”", "The report"),
    ],
)
def test_who_a_sentence_is_about_speaks_after_its_colon(text: str, speaker: str) -> None:
    assert [who for who, _ in who_said(text)] == [speaker]


def test_things_do_not_speak_after_a_colon() -> None:
    assert who_said("The bridge has a motto: “Never.”") == []
    assert who_said("Der Hafen (Motto: „Nie wieder“) schließt.", "de") == []


def test_german_dative_adverb_and_cited_witness_before_a_colon() -> None:
    assert who_said("Der Zeitung sagte Ana Sousa: „Nie.“", "de") == [("Ana Sousa", "Nie.")]
    assert who_said("Ähnlich äußerte sich der Präsident Tom Reed: „Nie.“", "de") == [("der Präsident Tom Reed", "Nie.")]
    assert who_said("Das Blatt zitiert einen Zeugen mit den Worten: „Nie.“", "de") == [("einen Zeugen", "Nie.")]
