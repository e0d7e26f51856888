import pytest

from tests.transform.quotations.findings import methods, who_said


@pytest.mark.parametrize(
    "text",
    [
        "“It is dead. We all know it.” — Ana Sousa",
        "“It is dead. We all know it.” ― Ana Sousa.",
        "“It is dead. We all know it.”\n– Ana Sousa",
        '"It is dead. We all know it." -- Ana Sousa',
    ],
)
def test_the_name_behind_a_dash_signs_the_paragraph(text: str) -> None:
    assert who_said(text) == [("Ana Sousa", "It is dead. We all know it.")]
    assert methods(text) == ["signature"]


def test_a_signature_may_say_what_its_signer_does() -> None:
    assert who_said("“It is dead.” — Ana Sousa, mayor of Kell") == [("Ana Sousa, mayor of Kell", "It is dead.")]


def test_each_of_several_signed_paragraphs_has_its_own_speaker() -> None:
    text = "“He never answers. Not once.” — Kim Morrow\n“She pays for everything. Everything.” — Tom Reed"
    assert [who for who, _ in who_said(text)] == ["Kim Morrow", "Tom Reed"]


def test_a_dash_before_the_reporters_own_words_is_no_signature() -> None:
    assert "signature" not in methods("She said it was “dead” — a first for her.")
