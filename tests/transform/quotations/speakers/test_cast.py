from uuid import UUID

import pytest

from transform.quotations.find import find_quotations
from transform.quotations.languages.english import ENGLISH
from transform.quotations.speakers.cast import Cast
from transform.quotations.speakers.identities import Printed
from transform.records import Anonymity

ARTICLE = UUID(int=2)


def printed(text: str, surface: str, paragraph: int = 0) -> Printed:
    start = text.rindex(surface)
    return Printed(surface, start, start + len(surface), paragraph, [])


def test_the_minister_is_the_person_who_was_introduced_as_one() -> None:
    text = "Foreign minister Ana Sousa spoke. Then the minister left."
    cast = Cast(text, ARTICLE, ENGLISH)
    first = cast.resolve(printed(text, "Foreign minister Ana Sousa"))
    again = cast.resolve(printed(text, "the minister"))
    assert first is not None and again is not None
    assert again.speaker_id == first.speaker_id


def test_two_officials_described_differently_are_two_speakers() -> None:
    text = "A port official spoke. A city official left."
    cast = Cast(text, ARTICLE, ENGLISH)
    cast.resolve(printed(text, "A port official"))
    cast.resolve(printed(text, "A city official"))
    assert [speaker.descriptor for speaker in cast.speakers()] == ["port official", "city official"]


def test_a_pronoun_skips_a_speaker_of_the_other_gender() -> None:
    text = "Mary Brand spoke. Mr. Reed spoke. Then she left."
    cast = Cast(text, ARTICLE, ENGLISH)
    mary = cast.resolve(printed(text, "Mary Brand"))
    cast.resolve(printed(text, "Mr. Reed"))
    she = cast.resolve(printed(text, "she"))
    assert mary is not None and she is not None and she.name == "Mary Brand"


def test_a_pronoun_does_not_look_back_over_many_paragraphs() -> None:
    text = "Ana Sousa spoke. Then it left."
    cast = Cast(text, ARTICLE, ENGLISH)
    cast.resolve(printed(text, "Ana Sousa"))
    assert cast.resolve(printed(text, "it", paragraph=9)) is None


def test_an_unnamed_speaker_has_a_descriptor_and_no_name() -> None:
    text = "Several residents spoke."
    found = Cast(text, ARTICLE, ENGLISH).resolve(printed(text, "Several residents"))
    assert found is not None
    assert (found.name, found.descriptor, found.anonymity) == (None, "Several residents", Anonymity.COLLECTIVE)


def who(text: str, language: str) -> list[str | None]:
    """List who speaks by name or description, quotation by quotation."""
    found, speakers = find_quotations(text, language, version_id=UUID(int=1), article_id=ARTICLE)
    known = {speaker.speaker_id: speaker.name or speaker.descriptor for speaker in speakers}
    return [known[one.speaker_id] if one.speaker_id else None for one in found]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Her teacher, the tenor Anselmo Brand, predicted that she would “fill the hall”.", ["Anselmo Brand"]),
        ("The owners, Strand & Kell, described it as “a pity”.", ["Strand & Kell"]),
        (
            "The opposition leader in the Assembly, Ms Zarina Brand, called it “dead”. “They opened it,” she said.",
            ["Zarina Brand", "Zarina Brand"],
        ),
        (
            "Health secretary rejects “this”\n\nThe finance secretary, Ana Holt, met the health secretary, Rui Brand.",
            ["Rui Brand"],
        ),
        ("“No,” said Mr Sousa. Ana Sousa and Tom Sousa left.", ["Tom Sousa"]),
        ("Mayor Bill de Kell left. “No,” De Kell said.", ["Bill de Kell"]),
    ],
)
def test_roles_and_appositives_are_resolved_to_their_holder(text: str, speakers: list[str]) -> None:
    assert who(text, "en") == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Kell Metals cut its forecast, citing what it called “idle hands”.\n\n“We wait,” the company said.",
            ["Kell Metals", "Kell Metals"],
        ),
        ("The Wexmouth Harbour Trust met. “We wait,” the trust said.", ["Wexmouth Harbour Trust"]),
        ("The researchers met divers. They found that the ice was gone.", ["researchers"]),
        (
            "Two people familiar with the matter said it was “over”. The people said: “Yes.”",
            ["people familiar with the matter", "people familiar with the matter"],
        ),
    ],
)
def test_bodies_and_groups_are_known_again(text: str, speakers: list[str]) -> None:
    assert who(text, "en") == speakers


def test_whoever_asks_does_not_answer() -> None:
    text = (
        "Tom Reed sailed. Rhona Brand insisted that she had followed the rules.\n\n"
        "Asked by Miriam Holt KC whether she would sail again, she paused. “No,” she replied."
    )
    assert who(text, "en") == ["Rhona Brand", "Rhona Brand"]


def test_the_letters_of_an_interview_are_nobody() -> None:
    text = "Q: Were you afraid?\n\nA: “Never.”\n\nQ: Really?\n\nA: “No.”"
    assert who(text, "en") == [None] * 4


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Ana Brandt kam. Nach Ansicht Brandts ist „alles offen“.", ["Ana Brandt"]),
        ("Ursula von der Holt kam. Von der Holt sagte: „Nein.“", ["Ursula von der Holt"]),
        ("Solveig Harms kam. „Nein“, sagte die Ministerin Harms.", ["Solveig Harms"]),
        ("Arbeitsminister Rui Brand kam. Ana Holt rief den Minister. „Nein“, sagte der Minister.", ["Rui Brand"]),
        ("Vorstandschefin Beate Holt kam. „Nein“, sagte die Musikerin.", ["Beate Holt"]),
        ("Der Geologe Haldor Brand nannte es „höflich“.", ["Haldor Brand"]),
        ("Armin Kolbe braucht 1,8 Milliarden Mark. „Nein“, sagte er.", ["Armin Kolbe"]),
        ("Torhüter Finn Brand und Kapitän Marek Holt kamen. „Nein“, sagte Holt.", ["Marek Holt"]),
    ],
)
def test_german_names_are_known_again_in_every_case(text: str, speakers: list[str]) -> None:
    assert who(text, "de") == speakers


@pytest.mark.parametrize(
    ("text", "language", "role", "affiliation"),
    [
        ("“No,” said Ana Sousa. Ana Sousa, 51, the mayor of Kell, left.", "en", "mayor of Kell", "Kell"),
        ("“No,” said Ana Sousa. Finance Minister Ana Sousa left.", "en", "Finance Minister", None),
        ("„Nein“, sagte Ana Holt. Die Wirtin Ana Holt ging.", "de", "Wirtin", None),
        ("„Nein“, sagte Ana Holt. Später Ana Holt und Rui Brand.", "de", None, None),
    ],
)
def test_the_role_may_stand_beside_another_mention(
    text: str, language: str, role: str | None, affiliation: str | None
) -> None:
    _, speakers = find_quotations(text, language, version_id=UUID(int=1), article_id=ARTICLE)
    assert [(speaker.role, speaker.affiliation) for speaker in speakers] == [(role, affiliation)]


def test_a_body_is_no_person_even_after_a_headline_that_reads_so() -> None:
    text = "Kell Metals says “no”\n\nKell Metals cut its forecast, and what it called “idle hands”."
    _, speakers = find_quotations(text, "en", version_id=UUID(int=1), article_id=ARTICLE)
    assert [(speaker.name, speaker.kind) for speaker in speakers] == [("Kell Metals", "organisation")]


@pytest.mark.parametrize(
    ("text", "language", "speakers"),
    [
        ("Says Mara: “We had no idea.”\n\n“I never doubted it,” says Mara.", "en", ["Mara", "Mara"]),
        ("Finally, the firms filed suit, demanding “a fair price” for the wood.", "en", [None]),
        (
            "“We will sue,” Prynne Jr. said. “It is done,” said Odo Prynne Jr.",
            "en",
            ["Odo Prynne Jr.", "Odo Prynne Jr."],
        ),
        ("“We will sue,” said Morro Morro. “Now,” Morro said.", "en", ["Morro Morro", "Morro Morro"]),
        (
            "Odo Rol and Odo Rol left. “We stay,” said Odo Rol. “We go,” said Rolanda Rol.",
            "en",
            ["Odo Rol", "Rolanda Rol"],
        ),
        ("An Ostmark Republican said the vote was “a disgrace”.", "en", [None]),
        ("A Kell Harbour Board said the vote was “a disgrace”.", "en", ["Kell Harbour Board"]),
        ("Nach derzeitigen Erkenntnissen sei der Fahrer zu schnell gefahren.", "de", [None]),
        ("Laut Art. 5 sei das verboten. Laut Fachleuten sei das falsch.", "de", [None, None]),
        ("Laut Hartung sei alles gut. „Nein“, sagte Jan Hartung.", "de", ["Jan Hartung", "Jan Hartung"]),
        ("Stattdessen sei „alles anders“, sagte Brandt.", "de", ["Brandt"]),
        ("Consultado por la prensa, el ministro se limitó a decir: “Mañana será otro día.”", "es", [None]),
    ],
)
def test_what_only_looks_like_a_name_names_nobody(text: str, language: str, speakers: list[str | None]) -> None:
    _, found = find_quotations(text, language, version_id=UUID(int=1), article_id=ARTICLE)
    named = {one.name for one in found if one.name is not None}
    assert named == {name for name in speakers if name is not None}
    assert [name for name in who(text, language) if name in named] == [name for name in speakers if name is not None]
