from datetime import date
from uuid import UUID

import pytest

from transform.quotations.find import find_quotations


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        (
            "fr",
            "Interrogée par Le Courrier de Brissac, la ministre a répondu : « Nous verrons. »",
            "Le Courrier de Brissac",
        ),
        (
            "fr",
            "« C’est non », a dit Adèle Fort dans un entretien accordé au Courrier de Brissac.",
            "Courrier de Brissac",
        ),
        ("fr", "« C’est non », a dit Adèle Fort à l’agence Brisa.", "agence Brisa"),
        ("fr", "« C’est non », a dit Adèle Fort à Brissac.", None),
        ("fr", "« C’est non », a dit Adèle Fort à la sortie du tribunal.", None),
        ("es", "“Va bien”, contó Ana Fuertes a Radio Brisas.", "Radio Brisas"),
        ("es", "“Va bien”, dijo Ana Fuertes al término del partido.", None),
        ("es", "“Va bien”, explica en entrevista con El Faro de Brisas.", "El Faro de Brisas"),
        ("pt", "“Vai bem”, disse Ana Fortes à Folha da Serra.", "Folha da Serra"),
        ("it", "«Va bene», ha detto Anna Forte all’agenzia Brisa.", "agenzia Brisa"),
        ("it", "«Va bene», ha detto Anna Forte a Brisa.", None),
    ],
)
def test_an_outlet_is_told_in_romance_languages_but_no_place(language: str, text: str, told: str | None) -> None:
    (found,), _ = find_quotations(text, language, version_id=UUID(int=1), article_id=UUID(int=1))
    assert found.told_to == told


def test_a_weekday_may_have_a_short_name() -> None:
    text = "“Aguenta”, garantiu nesta quarta (6) a prefeita Ana Fortes."
    day = date(2026, 5, 7)
    (found,), _ = find_quotations(text, "pt", version_id=UUID(int=1), article_id=UUID(int=1), published_on=day)
    assert (found.said_on_raw, found.said_on) == ("quarta", date(2026, 5, 6))
