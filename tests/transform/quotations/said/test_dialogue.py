from uuid import UUID

import pytest

from transform.quotations.find import find_quotations
from transform.records import QuotationKind

ONE = UUID(int=1)


@pytest.mark.parametrize(
    ("language", "text", "spans", "speaker"),
    [
        ("es", "—No vendo nada —se quejó Ana Fuertes.", ["No vendo nada"], "Ana Fuertes"),
        ("es", "—El puente aguanta —dijo la edil—. No hay más.", ["El puente aguanta", "No hay más."], "la edil"),
        ("es", "—No —dijo Ana Fuertes—, no vendo nada.", ["No", "no vendo nada."], "Ana Fuertes"),
        ("es", "—¿Y el puente? —preguntó la edil—, ¿aguanta?", ["¿Y el puente?", "¿aguanta?"], "la edil"),
        ("pt", "— Não vendo nada — disse a florista. — Nada.", ["Não vendo nada", "Nada."], "a florista"),
        (
            "fr",
            "– Je ne vends rien, dit la fleuriste. Rien du tout.",
            ["Je ne vends rien", "Rien du tout."],
            "la fleuriste",
        ),
        ("fr", "— Je ne vends rien, m’a-t-elle répondu.", ["Je ne vends rien"], "elle"),
    ],
)
def test_dashes_set_off_speech_beside_a_reporting_verb(
    language: str, text: str, spans: list[str], speaker: str
) -> None:
    (found,), _ = find_quotations(text, language, version_id=ONE, article_id=ONE)
    assert [text[span.char_start : span.char_end] for span in found.spans] == spans
    assert (found.speaker_surface, found.kind) == (speaker, QuotationKind.DIRECT)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "—Punto uno del programa —el más caro— y punto dos."),
        ("fr", "– Le pont de Brissac – fermé depuis mars – rouvrira."),
        ("en", "— The bridge at Kell —said to be old— will stay."),
    ],
)
def test_other_dashes_set_off_nothing(language: str, text: str) -> None:
    assert find_quotations(text, language, version_id=ONE, article_id=ONE)[0] == ()
