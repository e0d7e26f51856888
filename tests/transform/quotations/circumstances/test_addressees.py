from uuid import UUID

import pytest

from transform.quotations.find import find_quotations


def addressees(text: str, language: str) -> list[tuple[str | None, str | None]]:
    found, _ = find_quotations(text, language, version_id=UUID(int=1), article_id=UUID(int=2))
    return [(quotation.speaker_surface, quotation.told_to) for quotation in found]


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("Sousa told The Harbour Post on Monday that it rained.", "The Harbour Post"),
        ("Sousa informed reporters that it rained.", "reporters"),
        ("Sousa told him that it rained.", None),
        ("Sousa said that it rained.", None),
        ("“It rains,” Sousa told The Harbour Post in 2011.", "The Harbour Post"),
        ("“It rains,” Sousa told the state broadcaster NTV late on Thursday.", "NTV"),
        ("“It rains,” Sousa told a crowd in Kell.", "a crowd"),
        ("“It rains,” Sousa told reporters at the Kell airstrip.", "reporters"),
        ("Sousa asked the state to file a report.", None),
        ("“It rains,” Sousa said in an interview with The Harbour Post.", "The Harbour Post"),
        ("“It rains,” Sousa said to reporters.", "reporters"),
        ("“It rains,” Sousa said in a statement to Harbour News on Friday.", "Harbour News"),
        ("Sousa said that she had spoken in an interview with The Harbour Post.", None),
        ("“It rains,” warned Sousa.", None),
    ],
)
def test_the_addressee_stands_after_the_verb_or_after_an_interview(text: str, outlet: str | None) -> None:
    assert addressees(text, "en") == [("Sousa", outlet)]


def test_the_addressee_may_stand_before_the_speaker() -> None:
    assert addressees("Speaking to the Kell Courier, Sousa said: “It rains.”", "en") == [("Sousa", "the Kell Courier")]
    assert addressees("Gegenüber Radio Nord sagte Sousa: „Es regnet.“", "de") == [("Sousa", "Radio Nord")]


@pytest.mark.parametrize(
    ("text", "speaker", "outlet"),
    [
        ("„Es regnet“, sagte Sousa dem Hafenblatt am Montag.", "Sousa", "Hafenblatt"),
        ("„Es regnet“, sagte Rui Holt der „Keller Allgemeinen“ vom Dienstag.", "Rui Holt", "Keller Allgemeinen"),
        ("„Es regnet“, sagte die Sprecherin der „Hafenpost“.", "die Sprecherin der „Hafenpost“", None),
        ("„Es regnet“, sagte Sousa gegenüber dem Sender Nordfunk.", "Sousa", "Sender Nordfunk"),
        ("„Es regnet“, sagte Sousa dieser Zeitung.", "Sousa", "dieser Zeitung"),
        ("„Es regnet“, sagte die Sprecherin der Werft.", "die Sprecherin der Werft", None),
    ],
)
def test_german_outlets_stand_in_the_dative(text: str, speaker: str, outlet: str | None) -> None:
    assert addressees(text, "de") == [(speaker, outlet)]
