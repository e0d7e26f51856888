import pytest

from tests.transform.quotations.findings import who_said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We never close,” Ana Sousa deadpanned.", "Ana Sousa"),
        ("“We never close,” deadpanned Ana Sousa.", "Ana Sousa"),
        ("“We never close,” Ana Sousa, the mayor of Kell, deadpanned to the crowd.", "Ana Sousa, the mayor of Kell"),
        ("“Who closes?” she wheezed.", "she"),
    ],
)
def test_a_verb_nobody_listed_reports_the_words_beside_it(text: str, speaker: str) -> None:
    ((found, words),) = who_said(text)
    assert found == speaker
    assert words.startswith("W")


@pytest.mark.parametrize("verb", ["sinnierte", "feixt", "ereiferte sich"])
def test_german_verbs_nobody_listed_stand_before_their_speaker(verb: str) -> None:
    assert who_said(f"„Wir schließen nie“, {verb} Ana Sousa.", "de") == [("Ana Sousa", "Wir schließen nie")]


def test_a_title_in_marks_is_reported_by_nobody() -> None:
    assert who_said("The film “A Port” Ana Sousa directed opens on Monday.") == []
