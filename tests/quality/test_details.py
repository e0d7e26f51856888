"""Speakers as resolved are compared as a reader would compare them."""

from uuid import UUID

import pytest

from tests.quality.details import count_details, has_right_name
from tests.quality.gold import Details, parse_marked
from tests.quality.matching import compare
from tests.quality.reading import Found, read_gold
from transform.records import Anonymity, Speaker

CLEAR = """language: en
published: 2026-03-05
marks: “ ”

{1:“We wait,”} {1@Ana Sousa} {1=told} The Harbour Post on Monday.
---
named Ana Sousa: 1
told_to Harbour Post: 1
said_on 2026-03-02: 1
"""


def found(name: str | None, descriptor: str | None) -> Found:
    (one,) = read_gold(parse_marked("en_clear", CLEAR))
    speaker = Speaker(
        speaker_id=UUID(int=1),
        article_id=UUID(int=2),
        name=name,
        descriptor=descriptor,
        kind="person",
        role=None,
        affiliation=None,
    )
    return Found(one.quotation, speaker)


@pytest.mark.parametrize(
    ("anonymity", "marked", "name", "descriptor", "is_right"),
    [
        (Anonymity.NAMED, "Ana Sousa", "Ana Sousa", None, True),
        (Anonymity.NAMED, "Ana Sousa", "Sousa", None, False),
        (Anonymity.NAMED, "Ana Sousa", None, "Ana", False),
        (Anonymity.NAMED, "Morning Pennant", "The Morning Pennant", None, True),
        (Anonymity.ANONYMOUS_PERSON, "nurse", None, "nurse in the ward", True),
        (Anonymity.ANONYMOUS_PERSON, "nurse", None, "porter", False),
    ],
)
def test_names_are_compared_whole_and_descriptions_as_far_as_both_go(
    anonymity: Anonymity, marked: str, name: str | None, descriptor: str | None, is_right: bool
) -> None:
    wanted = Details(anonymity=(anonymity,), speaker=marked, told_to=None, said_on=None)
    assert has_right_name(wanted, found(name, descriptor)) is is_right


def test_addressee_and_day_count_where_either_side_has_one() -> None:
    article = parse_marked("en_clear", CLEAR)
    counts = count_details(compare(article, read_gold(article)))
    assert {row: counts[row, "tp"] for row in ("anonymity", "name", "told_to", "said_on")} == {
        "anonymity": 1,
        "name": 1,
        "told_to": 1,
        "said_on": 1,
    }
    assert sum(n for (_, what), n in counts.items() if what != "tp") == 0
