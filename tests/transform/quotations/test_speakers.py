from uuid import UUID

from transform.quotations.english import ENGLISH
from transform.quotations.identities import Printed
from transform.quotations.speakers import Cast
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
