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


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Ana Mora habló en Kell. «No se puede más», dijo la madre."),
        ("fr", "Ana Mora a parlé. « On ne peut plus continuer », a dit la mère."),
        ("it", "Ana Mora ha parlato. «Non si può più andare avanti», ha detto la madre."),
    ],
)
def test_a_mother_need_not_be_whoever_was_named_last(language: str, text: str) -> None:
    assert "Ana Mora" not in speakers(language, text)


def test_one_is_one_of_the_unnamed_speakers_before() -> None:
    assert speakers("en", "“It is over,” two dockers said. “We go on,” one added.") == ["dockers", "dockers"]


def test_a_former_secretary_is_not_the_secretary() -> None:
    text = "Former health secretary Rita Holt waved. Health secretary Ana Sousa sat. “No,” the health secretary said."
    assert speakers("en", text) == ["Ana Sousa"]


def test_a_given_name_before_a_surname_is_no_trade_though_it_ends_so() -> None:
    assert speakers("de", "„Es ist aus“, sagte Haldor Brand.") == ["Haldor Brand"]
    assert speakers("de", "„Es ist aus“, sagte Bootsführer Brand.") == ["Brand"]
