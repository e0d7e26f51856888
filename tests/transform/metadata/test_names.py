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
        ("Ana Sousa 著", ("Ana Sousa",)),
        ("김하나 기자", ("김하나",)),
        ("Ana Sousa (AFP)", ("Ana Sousa",)),
        ("Dr. Ana Sousa, PhD", ("Ana Sousa",)),
        ("ANA-MARIA SOUSA", ("Ana-Maria Sousa",)),
        ("Ludwig van der Berg", ("Ludwig van der Berg",)),
        ("ana.sousa@harbourpost.example Ana Sousa @anasousa", ("Ana Sousa",)),
        ("https://harbourpost.example/authors/ana", ()),
        ("Ana Sousa | 3 January 2024", ("Ana Sousa",)),
        ("山田太郎、鈴木花子", ("山田太郎", "鈴木花子")),
        ("By", ()),
        ("von Ana Sousa, 18.10.2019 16:06 Uhr", ("Ana Sousa",)),
        ("Ein Interview von Ana Sousa mit Joel Brandt", ("Ana Sousa",)),
        ("Gastbeitrag von Ana Sousa", ("Ana Sousa",)),
        ("Text von Ana Sousa Fotos von Joel Brandt", ("Ana Sousa",)),
        ("Photograph by Joel Brandt", ()),
        ("Von Ferry-Expertin Ana Sousa", ("Ana Sousa",)),
        ("Escribe: Ana Sousa y Joel Brandt", ("Ana Sousa", "Joel Brandt")),
        ("Автор: Анна Соуза и Иван Брандт", ("Анна Соуза", "Иван Брандт")),
        ("Ana Sousa, ana sousa", ("Ana Sousa",)),
        ("By Ana Sousa For The Harbour Post", ("Ana Sousa",)),
        ("Ana Sousa Hace 13 horas", ("Ana Sousa",)),
        ("Nguyễn Thị Ánh", ("Nguyễn Thị Ánh",)),
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


@pytest.mark.parametrize("handle", ["tidewatcher", "Joel77", "ana.sousa", "Marieke"])
def test_what_a_post_is_signed_with_is_its_author_where_nothing_else_stands(handle: str) -> None:
    assert people_in(handle, is_alone=True) == (handle,)
    assert people_in(handle) == ()


@pytest.mark.parametrize("sign", ["hpo", "HPO", "siteadmin", "105092", "Hafenredaktion", "harbourpost.com"])
def test_signs_of_outlets_accounts_and_numbers_are_no_handles(sign: str) -> None:
    assert people_in(sign, is_declared=True) == ()


def test_one_word_in_a_list_is_no_name() -> None:
    assert people_in("Ana Sousa, Ferries", is_declared=True) == ("Ana Sousa",)


def test_a_name_printed_twice_is_one_name() -> None:
    assert people_in("By Ana Sousa Ana Sousa") == ("Ana Sousa",)


def test_words_with_figures_beside_others_are_no_name() -> None:
    assert people_in("Por Ana Sousa, H1 RX") == ("Ana Sousa",)


def test_one_word_is_a_name_only_where_a_machine_wrote_it() -> None:
    assert (person("Marieke"), person("Marieke", is_declared=True)) == (None, "Marieke")


@pytest.mark.parametrize("mess", ["(", "Ana ", "by ", "x-", "interview ", "@", "[email", "1.", "- ", "text/"])
def test_forty_thousand_of_anything_cost_next_to_nothing(mess: str) -> None:
    started = time.process_time()
    people_in("John " + mess * 40_000)
    assert time.process_time() - started < 0.5


@given(st.text(max_size=400))
def test_no_byline_breaks_the_reading_of_names(printed: str) -> None:
    for name in people_in(printed, is_declared=True):
        assert 0 < len(name) <= 60
        assert "\x00" not in name


@pytest.mark.parametrize("word", ["March", "Dec", "Oktober", "février"])
def test_a_month_alone_is_nobody(word: str) -> None:
    assert people_in(word, is_declared=True) == ()
