from uuid import UUID

import pytest

from transform.quotations.find import find_quotations

ONE = UUID(int=1)


def speakers(language: str, text: str) -> list[str | None]:
    """The name, or else the description, of each quotation's speaker."""
    found, cast = find_quotations(text, language, version_id=ONE, article_id=ONE)
    known = {one.speaker_id: one.name or one.descriptor for one in cast}
    return [known[one.speaker_id] if one.speaker_id else None for one in found]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "L’adjointe à la culture, Adèle Fort, est venue. « C’est non », a dit l’adjointe.", "Adèle Fort"),
        ("fr", "La maire de Brissac, Adèle Fort, est venue.\n\n« C’est non », a dit la maire.", "Adèle Fort"),
        ("es", "La edil de Brisas: «No»\n\nLa edil de Brisas, Irene Mora, anunció un plan.", "Irene Mora"),
        (
            "it",
            "Crolla il Teatro Nuovo, il sindaco: «Poteva andare peggio»\n\nIl sindaco di Brisa, Luca Mora, è arrivato.",
            "Luca Mora",
        ),
        ("pt", "O ministro das Obras, Rui Mora, foi claro: “Aguenta”.", "Rui Mora"),
        ("fr", "Jean-Marc Le Goff est venu. « C’est serré », a dit M. Le Goff.", "Jean-Marc Le Goff"),
        ("es", "El Gobierno lo niega: «No hay crisis».", "Gobierno"),
        ("it", "«È falso», protesta il difensore, l’avvocato Nereo Bassi.", "Nereo Bassi"),
        ("fr", "« Deux heures de brouillard », tranche La Gazette des Ports.", "Gazette des Ports"),
        ("it", "Parla il direttore sportivo Lapo Ferri. «Bravi», dice il direttore.", "Lapo Ferri"),
    ],
)
def test_a_role_stands_for_whom_the_text_gives_it_to(language: str, text: str, name: str) -> None:
    assert speakers(language, text) == [name]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "“Dolió”, dijo Luis Mora. “Mucho”, añadió el delantero.", ["Luis Mora", "Luis Mora"]),
        ("it", "«Ho vinto», esulta Sara Monti. «È per lui», dice la scalatrice di Brisa.", ["Sara Monti"] * 2),
        ("fr", "« Oui », dit le ministre, Luc Morel. « Je le jure », ajoute l’élu.", ["Luc Morel"] * 2),
        ("es", "“Dolió”, dijo Luis Mora. “Mucho”, añadió la madre.", ["Luis Mora", "madre"]),
        ("fr", "« Oui », dit Luc Morel. « Non », dit le préfet.", ["Luc Morel", "préfet"]),
        (
            "es",
            "“Dolió”, dijo Luis Mora. “Sí”, contó un pescador. “No”, dijo el pescador.",
            ["Luis Mora", "pescador", "pescador"],
        ),
    ],
)
def test_an_epithet_stands_for_whoever_was_named_last_but_an_office_or_a_relation_does_not(
    language: str, text: str, expected: list[str]
) -> None:
    assert speakers(language, text) == expected
