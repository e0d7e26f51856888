from datetime import date

import pytest

from transform.quotations.circumstances import role_and_affiliation, said_on, told_to
from transform.quotations.english import ENGLISH
from transform.quotations.marks import split_paragraphs
from transform.quotations.sentences import split_sentences
from transform.quotations.tokens import Token, read_tokens

WEDNESDAY = date(2024, 1, 3)


def read(text: str) -> list[Token]:
    (paragraph,) = split_paragraphs(text)
    (sentence,) = split_sentences(text, paragraph, ENGLISH)
    return read_tokens(text, sentence, ENGLISH)


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("Sousa told The Harbour Post on Monday that it rained.", "The Harbour Post"),
        ("Sousa informed reporters that it rained.", "reporters"),
        ("Sousa told him that it rained.", None),
        ("Sousa said that it rained.", None),
    ],
)
def test_the_addressee_stands_after_the_verb(text: str, outlet: str | None) -> None:
    tokens = read(text)
    cue = next(token for token in tokens if token.tag == "V")
    assert told_to(text, tokens, cue.end, cue.verb, ENGLISH) == outlet


@pytest.mark.parametrize(
    ("text", "printed", "day"),
    [
        ("Sousa said on Monday that it rained.", "Monday", date(2024, 1, 1)),
        ("Sousa said Wednesday that it rained.", "Wednesday", date(2024, 1, 3)),
        ("Sousa said on Thursday that it rained.", "Thursday", date(2023, 12, 28)),
        ("Sousa said yesterday that it rained.", "yesterday", date(2024, 1, 2)),
        ("On Monday Sousa said that it rained.", "Monday", date(2024, 1, 1)),
        ("Sousa said that it rained on Monday.", None, None),
    ],
)
def test_the_day_beside_the_verb_is_counted_back_from_publication(
    text: str, printed: str | None, day: date | None
) -> None:
    tokens = read(text)
    cue = next(token for token in tokens if token.tag == "V")
    assert said_on(text, tokens, (cue.start, cue.end), ENGLISH, WEDNESDAY) == (printed, day)


def test_without_a_publication_date_the_day_is_only_kept_as_printed() -> None:
    text = "Sousa said on Monday that it rained."
    tokens = read(text)
    cue = next(token for token in tokens if token.tag == "V")
    assert said_on(text, tokens, (cue.start, cue.end), ENGLISH, None) == ("Monday", None)


@pytest.mark.parametrize(
    ("text", "role", "body"),
    [
        ("Harbour director Ana Sousa said so.", "Harbour director", None),
        ("Ana Sousa, the head of Harbour Watch, said so.", "head of Harbour Watch", "Harbour Watch"),
        ("Ms. Ana Sousa said so.", None, None),
        ("Ana Sousa said so.", None, None),
    ],
)
def test_the_role_stands_before_or_after_the_name(text: str, role: str | None, body: str | None) -> None:
    end = text.index("Ana Sousa") + len("Ana Sousa")
    assert role_and_affiliation(text, read(text), (0, end), "Ana Sousa", ENGLISH) == (role, body)
