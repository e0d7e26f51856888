import random
from collections.abc import Callable
from statistics import mean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.load.invented_articles import RECUTS, Text, article, second_report
from transform.links.sketches import key_of, prints_of, text_words


def body(paragraphs: Text) -> str:
    return "\n\n".join(paragraphs)


def share(one: Text, other: Text) -> float:
    """Say how much of the shorter text the longer has, as their sketches estimate it."""
    a, b = (prints_of(text_words(body(text))) for text in (one, other))
    return len(a & b) / max(1, min(len(a), len(b)))


def test_marks_case_and_apostrophes_do_not_count() -> None:
    assert text_words("“DON’T wait — it's the ferry!”") == text_words("don't wait it’s the FERRY")


@pytest.mark.parametrize("recut", RECUTS, ids=lambda recut: recut.__name__)
def test_a_copy_has_most_of_its_sketch_in_common_with_the_original(
    recut: Callable[[Text, random.Random], Text],
) -> None:
    chance = random.Random(3)
    assert mean(share(article(number), recut(article(number), chance)) for number in range(40)) > 0.6


def test_two_reports_of_one_event_have_their_quotations_in_common_and_little_more() -> None:
    assert mean(share(article(number), second_report(number)) for number in range(40)) < 0.4


def test_about_one_run_of_words_in_eight_is_kept() -> None:
    words = [str(number) for number in range(8_003)]
    assert 900 < len(prints_of(words)) < 1_100


def test_a_book_in_one_page_costs_no_more_than_others() -> None:
    assert len(prints_of([str(number) for number in range(50_000)])) == 2_000


def test_a_text_of_three_words_has_no_sketch() -> None:
    assert prints_of(["ferry", "in", "port"]) == frozenset()


def test_hashes_are_the_same_in_every_process_and_version() -> None:
    # Stored ones must be found again: a change of these numbers is a change of the warehouse.
    assert key_of("ferry stays in port") == 14282401793874919049
    words = text_words("We will sail again before the spring, whatever the insurers may say about it.")
    assert prints_of(words) == {1784268518229453265, 17312731884066504805}


@given(st.text())
def test_no_text_is_too_strange(text: str) -> None:
    assert all(0 <= one < 2**64 for one in (key_of(text), *prints_of(text_words(text))))
