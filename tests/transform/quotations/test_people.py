from transform.quotations.english import ENGLISH
from transform.quotations.people import People


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
    text = "Mrs. Kim Sousa met the port. She left."
    found = People(text, ENGLISH).before(text.index("She"), "f")
    assert found is not None and (found.name, found.gender) == ("Kim Sousa", "f")


def test_organisations_are_no_people() -> None:
    text = "Harbour University closed. She left."
    assert People(text, ENGLISH).before(text.index("She"), "f") is None
