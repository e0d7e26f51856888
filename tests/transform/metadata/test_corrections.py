"""Notices of correction."""

import pytest

from transform.metadata.corrections import find_correction

STORY = "The ferry to Skerry came back into service on Monday.\n\nIsland shops had been supplied by boats meanwhile."

NOTICES = [
    "Correction: An earlier version of this article named the wrong ferry.",
    "CORRECTION, January 14, 2026: The ferry is called Morna, not Marna.",
    "Correction (Jan. 14): The ferry is called Morna.",
    "*Editor’s note: This article has been changed to name the ferry.",
    "Clarification: The harbour master spoke on Sunday.",
    "Corrections and clarifications: the ramp is 30 metres long.",
    "• This article was amended on 14 January 2026. The ramp is 30 metres long, not 40.",
    "An earlier version of this story misstated the length of the ramp.",
    "Korrektur: In einer früheren Version hieß es, die Fähre sei gesunken.",
    "Anm. d. Red.: Die Länge der Rampe wurde berichtigt.",
    "Anmerkung der Redaktion: In diesem Text stand zuerst eine falsche Zahl.",
    "Dieser Artikel wurde am 14. Januar korrigiert.",
    "In einer früheren Fassung dieses Artikels hieß es, die Rampe sei neu.",
    "Rectificatif : le ferry s’appelle Morna.",
    "Une première version de cet article indiquait un autre nom.",
    "Fe de errores: el transbordador se llama Morna.",
    "Una versión anterior de este artículo daba otro nombre.",
    "Rettifica: il traghetto si chiama Morna.",
    "Correção: a balsa chama-se Morna.",
    "Uma versão anterior deste artigo dava outro nome.",
]


@pytest.mark.parametrize("notice", NOTICES)
@pytest.mark.parametrize("is_last", [True, False])
def test_a_notice_is_found_wherever_it_stands(notice: str, is_last: bool) -> None:
    body = f"{STORY}\n\n{notice}" if is_last else f"{notice}\n\n{STORY}"
    assert find_correction(body) == notice


def test_a_label_alone_announces_the_paragraph_behind_it() -> None:
    notice = "Correction\n\nThe ferry is called Morna, not Marna."
    assert find_correction(f"{STORY}\n\n{notice}") == notice


def test_several_notices_are_kept_together() -> None:
    assert find_correction("\n\n".join([NOTICES[0], STORY, NOTICES[4]])) == f"{NOTICES[0]}\n\n{NOTICES[4]}"


@pytest.mark.parametrize(
    "paragraph",
    [
        "Correction of the deficit will take years: the ministry expects five.",
        "The corrections officer said: nobody escaped.",
        "Corrected figures are due on Friday.",
        "The story was amended by the poet in 1962.",
        "Korrekturen am Haushalt nennt der Minister nötig.",
        "This article is about ferries.",
        "An earlier version of the ferry sank in 1931.",
        "The editor’s note to her readers was short.",
        "Precisione: il tiro fu perfetto.",
    ],
)
def test_what_only_speaks_of_corrections_is_none(paragraph: str) -> None:
    assert find_correction(f"{STORY}\n\n{paragraph}") is None


@pytest.mark.parametrize(
    "note",
    [
        "Editor’s note: The tide table is a free extract of our weekly almanac.",
        "Anm. d. Red.: Die Autorin lebt auf Skerry.",
        "Nota de la redacción: la autora vive en la isla.",
        "Ndlr : le bac part du quai nord.",
    ],
)
def test_a_note_that_takes_nothing_back_is_no_correction(note: str) -> None:
    assert find_correction(f"{STORY}\n\n{note}") is None
