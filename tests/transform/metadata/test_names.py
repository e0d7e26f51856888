import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transform.metadata.names import people_in, person


@pytest.mark.parametrize(
    ("printed", "people"),
    [
        ("By Ana Sousa", ("Ana Sousa",)),
        ("By Ana Sousa, Joel Brandt and Mia Okafor", ("Ana Sousa", "Joel Brandt", "Mia Okafor")),
        ("Von Ana Sousa und Joel Brandt", ("Ana Sousa", "Joel Brandt")),
        ("von Ana Sousa, Lissabon", ("Ana Sousa",)),
        ("Par Anne-Marie L'Hôte", ("Anne-Marie L'Hôte",)),
        ("Ana Sousa, Staff Writer", ("Ana Sousa",)),
        ("Ana Sousa in Lisbon", ("Ana Sousa",)),
        ("Ana Sousa (AFP)", ("Ana Sousa",)),
        ("Dr. Ana Sousa, PhD", ("Ana Sousa",)),
        ("ANA-MARIA SOUSA", ("Ana-Maria Sousa",)),
        ("Ludwig van der Berg", ("Ludwig van der Berg",)),
        ("ana.sousa@harbourpost.example Ana Sousa @anasousa", ("Ana Sousa",)),
        ("https://harbourpost.example/authors/ana", ()),
        ("Ana Sousa | 3 January 2024", ("Ana Sousa",)),
        ("山田太郎、鈴木花子", ("山田太郎", "鈴木花子")),
        ("By", ()),
    ],
)
def test_people_are_told_from_roles_places_agencies_dates_and_addresses(printed: str, people: tuple[str, ...]) -> None:
    assert people_in(printed) == people


@pytest.mark.parametrize(
    "printed",
    ["Harbour Post Staff", "News Desk", "dpa", "AFP", "Associated Press", "Redaktion", "Our Correspondent", "admin",
     "The Harbour Times", "Published 10:15", "ana sousa", "Share on Facebook", "MDR Mitte"],
)  # fmt: skip
def test_desks_agencies_and_labels_are_nobody(printed: str) -> None:
    assert people_in(printed, is_declared=True) == ()


def test_one_word_is_a_name_only_where_a_machine_wrote_it() -> None:
    assert (person("Marieke"), person("Marieke", is_declared=True)) == (None, "Marieke")


def test_forty_thousand_brackets_cost_next_to_nothing() -> None:
    started = time.process_time()
    people_in("John " + "(" * 40_000)
    assert time.process_time() - started < 0.5


@given(st.text(max_size=400))
def test_no_byline_breaks_the_reading_of_names(printed: str) -> None:
    for name in people_in(printed, is_declared=True):
        assert 0 < len(name) <= 60
        assert "\x00" not in name
