import pytest

from transform.quotations.reading.leads import without_lead
from transform.quotations.reading.marks import split_paragraphs


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("KELL: A senior official said on Monday that the ferry stays where it is.", "A senior official"),
        ("PORT KELL, Nov. 8 -- Dockworkers voted to end the strike.", "Dockworkers"),
        ("KELL (AP) — The mayor left.", "The mayor"),
        ("Kell (dpa) – Der Hafen bleibt zu.", "Der Hafen"),
        ("Neu-Kell (Insel), 03.02.2026 – Nach Angaben der Polizei brennt es.", "Nach Angaben"),
        ("09:12 Stay off the coast road, police say.", "Stay off"),
        ("14.30 Uhr: Der Damm hält.", "Der Damm"),
        ("[21:05] The mayor speaks.", "The mayor"),
    ],
)
def test_what_opens_a_paragraph_and_is_no_sentence_is_left_off(text: str, rest: str) -> None:
    (paragraph,) = split_paragraphs(text)
    assert text[without_lead(text, paragraph).start :].startswith(rest)


@pytest.mark.parametrize(
    "text",
    [
        "12 people were hurt, police say.",
        "The port is closed: nobody knows why it should be.",
        "“KELL: never,” she said.",
        "3.5 million crowns are missing.",
    ],
)
def test_a_plain_sentence_keeps_its_beginning(text: str) -> None:
    (paragraph,) = split_paragraphs(text)
    assert without_lead(text, paragraph) == paragraph


def test_far_down_a_word_in_capitals_is_no_dateline() -> None:
    text = "One.\n\nTwo.\n\nThree.\n\nFour.\n\nKELL: The mayor of the town says that the ferry stays where it is."
    last = split_paragraphs(text)[-1]
    assert without_lead(text, last) == last


def test_an_agency_in_brackets_opens_a_report_too() -> None:
    text = "(Reuters) - The mayor left."
    (paragraph,) = split_paragraphs(text)
    assert text[without_lead(text, paragraph).start :] == "The mayor left."
