from transform.quotations.languages.english import ENGLISH
from transform.quotations.languages.german import GERMAN
from transform.quotations.languages.record import Language
from transform.quotations.speakers.people import People


def named(text: str, language: Language = ENGLISH) -> list[tuple[str, str]]:
    return [(mention.name, mention.gender) for mention in People(text, language).mentions(text)]


def test_a_surname_stands_for_the_full_name_printed_before_it() -> None:
    people = People("Ana Sousa met Tom Reed. Later Rui Sousa came.", ENGLISH)
    early, late = people.full_name("Sousa", 20), people.full_name("Sousa", 45)
    assert (early.name if early else None, late.name if late else None) == ("Ana Sousa", "Rui Sousa")
    assert people.full_name("Brand", 45) is None


def test_of_two_people_of_one_surname_the_one_named_more_often_is_meant() -> None:
    people = People("Ana Sousa met Ana Sousa and Rui Sousa.", ENGLISH)
    found = people.full_name("Sousa", 100)
    assert found is not None and found.name == "Ana Sousa"


def test_titles_are_left_off_and_tell_the_gender() -> None:
    assert named("Mrs. Kim Sousa met the port.") == [("Kim Sousa", "f")]


def test_organisations_are_no_people() -> None:
    assert named("Harbour University closed.") == []


def test_a_place_is_no_person_wherever_it_is_printed() -> None:
    assert named("Port Kell is small. She was born in Port Kell.") == []


def test_a_surname_alone_is_a_mention_but_not_within_the_name_of_a_thing() -> None:
    assert named("Kim Sousa came. Then Sousa took the Sousa ferry.") == [("Kim Sousa", "?"), ("Kim Sousa", "?")]


def test_german_nouns_after_an_article_or_a_place_are_no_people() -> None:
    assert named("Die Kieler Altstadt schläft, im Hafen Nord brennt Licht. Vier Boote fehlen.", GERMAN) == []


def test_what_follows_a_german_name_tells_the_gender() -> None:
    assert named("Kim Sandner, die Wirtin, kam vor Toni Brand, der wartete.", GERMAN) == [
        ("Kim Sandner", "f"),
        ("Toni Brand", "m"),
    ]
