import pytest

from transform.quotations.languages.english import ENGLISH
from transform.quotations.reading.marks import split_paragraphs
from transform.quotations.reading.sentences import split_sentences
from transform.quotations.reading.tokens import Token, read_tokens
from transform.quotations.speakers.roles import role_and_affiliation


def read(text: str) -> list[Token]:
    (paragraph,) = split_paragraphs(text)
    (sentence,) = split_sentences(text, paragraph, ENGLISH)
    return read_tokens(text, sentence, ENGLISH)


SCHOLAR = ("scholar at the Institute for Bridge Studies", "Institute for Bridge Studies")


@pytest.mark.parametrize(
    ("text", "role", "body"),
    [
        ("Harbour director Ana Sousa said so.", "Harbour director", None),
        ("Ana Sousa, the head of Harbour Watch, said so.", "head of Harbour Watch", "Harbour Watch"),
        ("Ms. Ana Sousa said so.", None, None),
        ("Footage of Ana Sousa said so.", None, None),
        ("Ana Sousa, a scholar at the Institute for Bridge Studies, said so.", *SCHOLAR),
        ("Ana Sousa said so.", None, None),
    ],
)
def test_the_role_stands_before_or_after_the_name(text: str, role: str | None, body: str | None) -> None:
    end = text.index("Ana Sousa") + len("Ana Sousa")
    assert role_and_affiliation(text, read(text), (0, end), "Ana Sousa", ENGLISH) == (role, body)
