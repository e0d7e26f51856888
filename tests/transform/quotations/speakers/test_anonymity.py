import pytest

from transform.quotations.languages.english import ENGLISH
from transform.quotations.languages.german import GERMAN
from transform.quotations.speakers.anonymity import anonymity_reason, classify, name_in
from transform.records import Anonymity


@pytest.mark.parametrize(
    ("surface", "anonymity", "descriptor"),
    [
        ("A senior Norland official", Anonymity.ANONYMOUS_OFFICIAL, "senior Norland official"),
        ("the official", Anonymity.ANONYMOUS_OFFICIAL, "official"),
        ("officials at Harbour Watch", Anonymity.COLLECTIVE, "officials at Harbour Watch"),
        ("a fisherman", Anonymity.ANONYMOUS_PERSON, "fisherman"),
        ("an internal report", Anonymity.DOCUMENT, "internal report"),
        ("Minister Ana Sousa", Anonymity.NAMED, None),
        ("Growers", Anonymity.COLLECTIVE, "Growers"),
        ("Farmers on the western bank", Anonymity.COLLECTIVE, "Farmers on the western bank"),
        ("the authors", Anonymity.COLLECTIVE, "authors"),
        ("some rowing groups", Anonymity.COLLECTIVE, "some rowing groups"),
        ("Two beekeepers", Anonymity.ANONYMOUS_PERSON, "beekeepers"),
        ("the Norland congresswoman", Anonymity.ANONYMOUS_PERSON, "Norland congresswoman"),
        ("an official document seen by this paper", Anonymity.DOCUMENT, "official document seen by this paper"),
        ("a Kell Chronicle article", Anonymity.DOCUMENT, "Kell Chronicle article"),
        ("The Brand family", Anonymity.COLLECTIVE, "Brand family"),
        ("the Sousa campaign", Anonymity.COLLECTIVE, "Sousa campaign"),
        ("a government source", Anonymity.ANONYMOUS_OFFICIAL, "government source"),
        ("Kell Metals co-founder and chief engineer Ana Sousa", Anonymity.NAMED, None),
        ("a hunter", Anonymity.ANONYMOUS_PERSON, "hunter"),
        ("the bishop", Anonymity.ANONYMOUS_PERSON, "bishop"),
        ("fishermen", Anonymity.COLLECTIVE, "fishermen"),
        ("Ana Hunter", Anonymity.NAMED, None),
        ("The Evening Observer", Anonymity.NAMED, None),
        ("they", Anonymity.UNRESOLVED, None),
        ("", Anonymity.UNRESOLVED, None),
    ],
)
def test_a_speaker_is_named_or_described(surface: str, anonymity: Anonymity, descriptor: str | None) -> None:
    assert classify(surface, ENGLISH) == (anonymity, descriptor)


@pytest.mark.parametrize(
    ("surface", "name"),
    [
        ("Harbour Watch director Ana Sousa", "Ana Sousa"),
        ("Ana Sousa of Harbour Watch", "Ana Sousa"),
        ("Ana Sousa and Tom Reed", "Ana Sousa"),
        ("the University of Kell", "University of Kell"),
        ("Norland's foreign minister", None),
        ("Mr. Reed", "Reed"),
        ("Secretary of State Ana Sousa", "Ana Sousa"),
        ("Leader of the Opposition Ana Sousa", "Ana Sousa"),
        ("Kell Metals co-founder and chief engineer Ana Sousa", "Ana Sousa"),
        ("The Evening Observer", "Evening Observer"),
        ("Patients Together", "Patients Together"),
        ("The Kell Refugee Centre", "Kell Refugee Centre"),
        ("De Sousa", "De Sousa"),
        ("the mayor", None),
    ],
)
def test_titles_and_roles_are_no_part_of_a_name(surface: str, name: str | None) -> None:
    assert name_in(surface, ENGLISH) == name


@pytest.mark.parametrize(
    ("surface", "name"),
    [
        ("Innenminister Jan Holt", "Jan Holt"),
        ("der Sprecher des Amtes", None),
        ("die Kommission", None),
        ("die SPD", "SPD"),
        ("Norlands Innenministerin Ana Holt", "Ana Holt"),
        ("Hafen Kell-Sprecher Holt", "Holt"),
        ("die Kanzlerin Holt", "Holt"),
        ("der Leiter des Hafenamtes Jan Holt", "Jan Holt"),
        ("ein Vertreter der Freien Netzflicker", None),
        ("die Verteidiger Holts", None),
        ("Von der Holt", "Von der Holt"),
        ("das Magazin „Hafenpost“", "Hafenpost"),
    ],
)
def test_german_nouns_are_not_taken_for_names(surface: str, name: str | None) -> None:
    assert name_in(surface, GERMAN) == name


@pytest.mark.parametrize(
    ("surface", "anonymity"),
    [
        ("ersten Angaben", Anonymity.DOCUMENT),
        ("Polizeiangaben", Anonymity.DOCUMENT),
        ("einem Lagebericht", Anonymity.DOCUMENT),
        ("Berichten der Sender Nordfunk und Welle", Anonymity.DOCUMENT),
        ("Beobachtern", Anonymity.COLLECTIVE),
        ("die Netzflicker", Anonymity.COLLECTIVE),
        ("die Polizisten", Anonymity.COLLECTIVE),
        ("Mitarbeiter", Anonymity.COLLECTIVE),
        ("einem Augenzeugen", Anonymity.ANONYMOUS_PERSON),
        ("der Kranführer", Anonymity.ANONYMOUS_PERSON),
        ("die Staatsanwaltschaft", Anonymity.COLLECTIVE),
        ("mehrere Abgeordnete", Anonymity.COLLECTIVE),
        ("eine Abgeordnete", Anonymity.ANONYMOUS_OFFICIAL),
        ("die Zeitschrift »Der Fuchs«", Anonymity.NAMED),
        ("Granier", Anonymity.NAMED),
        ("Ana Granier", Anonymity.NAMED),
        ("der Sprecher des Amtes Jan Holt", Anonymity.NAMED),
    ],
)
def test_german_speakers_are_classed_by_the_end_of_their_noun(surface: str, anonymity: Anonymity) -> None:
    assert classify(surface, GERMAN)[0] is anonymity


def test_the_reason_is_given_or_else_the_wish() -> None:
    passage = "spoke on condition of anonymity because the talks were private, and left"
    assert anonymity_reason(passage, ENGLISH) == "because the talks were private"
    assert anonymity_reason("a clerk who asked not to be named", ENGLISH) == "asked not to be named"
    assert anonymity_reason("a clerk who left", ENGLISH) is None
